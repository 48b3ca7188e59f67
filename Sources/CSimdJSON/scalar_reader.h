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
  bool has_escapes;  // somewhere in the line
  uint8_t *texts;    // where the next one goes

  // A text without escapes, copied: it outlives the line.
  inline __attribute__((always_inline)) void set_text(const uint8_t *start, size_t count, clua_value &value) {
    uint8_t *to = texts;
    size_t i = 0;
    do memcpy(to + i, start + i, 16);
    while ((i += 16) < count);
    texts = to + count;
    value.kind = CLUA_STRING;
    value.length = uint32_t(count);
    value.bytes = reinterpret_cast<const char *>(to);
  }

  // A text of a line with escapes.
  __attribute__((noinline)) bool set_escaped(const uint8_t *start, size_t count, clua_value &value) {
    if (memchr(start, '\\', count) == nullptr) {
      set_text(start, count, value);
      return true;
    }
    const uint8_t *stop = unescape(parser, start, texts, 0);
    if (stop == nullptr) return false;
    value.kind = CLUA_STRING;
    value.length = uint32_t(stop - texts);
    value.bytes = reinterpret_cast<const char *>(texts);
    texts += value.length;
    return true;
  }

  // As `scalar`, for kinds of which a case has few: they would take registers from the others.
  __attribute__((noinline)) bool rare(const csimdjson_field &field, const uint8_t *at, const uint8_t *next,
                                      clua_value &value) {
    if (field.kind == CSIMDJSON_DECIMAL) {
      int64_t integer;
      value = {CLUA_NUMBER, 0, {}};
      if (read_integer(at, next, integer)) value.number = double(integer);
      else if (!read_decimal(at, next, value.number)) return false;
      return value.number >= field.lower_number && value.number <= field.upper_number;
    }
    if (*at != '"') return false;
    auto count = size_t(closing_quote(next) - at - 1);
    bool is_good = field.kind == CSIMDJSON_DATE ? csimdjson_day(at + 1, count) != CSIMDJSON_NO_DAY
                                                : csimdjson_is_identifier(at + 1, count);
    if (is_good) set_text(at + 1, count, value);
    return is_good;
  }

  // The value that begins here, checked.
  inline __attribute__((always_inline)) bool scalar(const csimdjson_field &field, const uint8_t *at, const uint8_t *next,
                                                    clua_value &value) {
    switch (field.kind) {
      case CSIMDJSON_INTEGER:
      case CSIMDJSON_MONEY: {
        int64_t number;
        if (!read_integer(at, next, number) || number < field.lower || number > field.upper) return false;
        value = {CLUA_INTEGER, 0, {number}};
        return true;
      }
      case CSIMDJSON_TERM: {
        if (*at != '"') return false;
        auto term = csimdjson_find(terms[field.terms],
                                   csimdjson_name_of(at + 1, closing_quote(next) - at - 1));
        value = {CLUA_TERM, 0, {term}};
        return term >= 0;
      }
      case CSIMDJSON_FLAG: {
        bool is_true = is_word(at, next, "true", 4);
        value = {CLUA_BOOLEAN, 0, {is_true}};
        return is_true || is_word(at, next, "false", 5);
      }
      case CSIMDJSON_TEXT: {
        if (*at != '"') return false;
        auto count = size_t(closing_quote(next) - at - 1);
        if (has_escapes) {
          if (!set_escaped(at + 1, count, value)) return false;
        } else {
          set_text(at + 1, count, value);
        }
        return value.length <= field.upper;
      }
      case CSIMDJSON_IDENTIFIER:
      case CSIMDJSON_DATE:
      case CSIMDJSON_DECIMAL: return rare(field, at, next, value);
      case CSIMDJSON_LIST:
      case CSIMDJSON_RECORD: return false;
    }
    return false;
  }
};

#endif
