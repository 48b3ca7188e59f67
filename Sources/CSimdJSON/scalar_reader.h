// Scalars of a line as scripts get them, checked by the field they are of. False: one is not plainly good.
#ifndef CSIMDJSON_SCALAR_READER_H
#define CSIMDJSON_SCALAR_READER_H

#include <simdjson.h>

#include "CSimdJSON.h"
#include "scalars.h"

// What a text that is copied may write behind its end.
const size_t text_slack = 64;

// Later versions of simdjson ask one thing more: whether to replace halves of characters.
template <class Parser>
auto unescape(const Parser &parser, const uint8_t *from, uint8_t *to, int) -> decltype(parser.parse_string(from, to)) {
  return parser.parse_string(from, to);
}
template <class Parser>
auto unescape(const Parser &parser, const uint8_t *from, uint8_t *to, long)
    -> decltype(parser.parse_string(from, to, false)) {
  return parser.parse_string(from, to, false);
}

struct scalar_reader {
  const simdjson::internal::dom_parser_implementation &parser;
  const csimdjson_names *terms;
  uint8_t *texts;  // where the next one goes

  void keep_text(const uint8_t *stop, clua_value &value) {
    value.kind = CLUA_STRING;
    value.length = uint32_t(stop - texts);
    value.bytes = reinterpret_cast<const char *>(texts);
    texts += value.length;
  }

  // A text, copied while its end is looked for: it outlives the line.
  inline __attribute__((always_inline)) const uint8_t *text(const uint8_t *first, clua_value &value) {
    for (size_t i = 0;; i += CSIMDJSON_BLOCK) {
      text_block block = load_block(first + i);
      memcpy(texts + i, &block, sizeof block);
      uint32_t found = signs(block);
      if (found == 0) continue;
      i += size_t(__builtin_ctz(found));
      if (first[i] == '"') {
        keep_text(texts + i, value);
        return first + i + 1;
      }
      return first[i] == '\\' ? escaped(first, value) : nullptr;
    }
  }

  __attribute__((noinline)) const uint8_t *escaped(const uint8_t *first, clua_value &value) {
    const uint8_t *quote = escaped_quote(first);
    const uint8_t *stop = quote == nullptr ? nullptr : unescape(parser, first, texts, 0);
    if (stop == nullptr) return nullptr;
    keep_text(stop, value);
    return quote + 1;
  }

  // As `scalar`, for kinds of which a case has few: they would take registers from the others.
  __attribute__((noinline)) const uint8_t *rare(const csimdjson_field &field, const uint8_t *at, clua_value &value) {
    if (field.kind == CSIMDJSON_DECIMAL) {
      int64_t integer;
      value = {CLUA_NUMBER, 0, {}};
      const uint8_t *behind = read_decimal(at, value.number);
      if (behind == nullptr) {
        behind = read_integer(at, integer);
        if (behind == nullptr) return nullptr;
        value.number = double(integer);
      }
      return value.number >= field.lower_number && value.number <= field.upper_number ? behind : nullptr;
    }
    const uint8_t *behind = *at == '"' ? text(at + 1, value) : nullptr;
    if (behind == nullptr) return nullptr;
    auto bytes = reinterpret_cast<const uint8_t *>(value.bytes);
    bool is_good = field.kind == CSIMDJSON_DATE ? csimdjson_day(bytes, value.length) != CSIMDJSON_NO_DAY
                                                : csimdjson_is_identifier(bytes, value.length);
    return is_good ? behind : nullptr;
  }

  // The value that begins here, checked: where what follows it begins. Null: it is no scalar, or not plainly good.
  inline __attribute__((always_inline)) const uint8_t *scalar(const csimdjson_field &field, const uint8_t *at,
                                                              clua_value &value) {
    switch (field.kind) {
      case CSIMDJSON_INTEGER:
      case CSIMDJSON_MONEY: {
        int64_t number;
        const uint8_t *behind = read_integer(at, number);
        if (behind == nullptr || number < field.lower || number > field.upper) return nullptr;
        value = {CLUA_INTEGER, 0, {number}};
        return behind;
      }
      case CSIMDJSON_TERM: {
        const uint8_t *quote = *at == '"' ? closing_quote(at + 1) : nullptr;
        if (quote == nullptr) return nullptr;
        auto term = csimdjson_find(terms[field.terms], csimdjson_name_of(at + 1, quote - at - 1));
        value = {CLUA_TERM, 0, {term}};
        return term >= 0 ? quote + 1 : nullptr;
      }
      case CSIMDJSON_FLAG: {
        const uint8_t *behind = pass_word(at, "true", 4);
        value = {CLUA_BOOLEAN, 0, {behind != nullptr}};
        return behind != nullptr ? behind : pass_word(at, "false", 5);
      }
      case CSIMDJSON_TEXT: {
        const uint8_t *behind = *at == '"' ? text(at + 1, value) : nullptr;
        return behind != nullptr && value.length <= field.upper ? behind : nullptr;
      }
      case CSIMDJSON_IDENTIFIER:
      case CSIMDJSON_DATE:
      case CSIMDJSON_DECIMAL: return rare(field, at, value);
      case CSIMDJSON_LIST:
      case CSIMDJSON_RECORD: return nullptr;
    }
    return nullptr;
  }
};

#endif
