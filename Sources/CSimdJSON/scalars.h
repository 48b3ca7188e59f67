// Pieces of a line, read where they stand. Each function is told where its piece begins, and says where what follows begins;
// null: the piece is not plainly good. Behind the line stands a control character, as none stands in a piece: so nothing
// asks whether the line has ended, and no piece goes on behind it. Some bytes behind that can be read too.
#ifndef CSIMDJSON_SCALARS_H
#define CSIMDJSON_SCALARS_H

#include <cstdint>
#include <cstring>

// What a look at a text reads at once.
enum { CSIMDJSON_BLOCK = 16 };

typedef uint8_t text_block __attribute__((vector_size(CSIMDJSON_BLOCK)));

static inline text_block load_block(const uint8_t *at) {
  text_block block;
  memcpy(&block, at, sizeof block);
  return block;
}

// A bit for each byte of a text that is more than a character: a quote, a backslash, a control character.
static inline uint32_t signs(text_block block) {
  typedef bool bits __attribute__((ext_vector_type(CSIMDJSON_BLOCK)));
  auto found = (block == '"') | (block == '\\') | (block < 0x20);
  bits told = __builtin_convertvector(found, bits);
  uint16_t mask;
  memcpy(&mask, &told, sizeof mask);
  return mask;
}

// White space within a line that ends there.
static inline const uint8_t *pass_space(const uint8_t *at, const uint8_t *end) {
  while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')) ++at;
  return at;
}

// The closing quote of a text of which the first character is here, where it has no escapes.
static inline const uint8_t *closing_quote(const uint8_t *at) {
  uint32_t found;
  while ((found = signs(load_block(at))) == 0) at += CSIMDJSON_BLOCK;
  at += __builtin_ctz(found);
  return *at == '"' ? at : nullptr;
}

// As above, of a text that may have escapes.
static inline const uint8_t *escaped_quote(const uint8_t *at) {
  for (;;) {
    uint32_t found = signs(load_block(at));
    if (found == 0) {
      at += CSIMDJSON_BLOCK;
      continue;
    }
    at += __builtin_ctz(found);
    if (*at != '\\') return *at == '"' ? at : nullptr;
    if (at[1] < ' ') return nullptr;  // the line ends
    at += 2;
  }
}

static inline const uint8_t *pass_word(const uint8_t *at, const char *word, size_t length) {
  return memcmp(at, word, length) == 0 ? at + length : nullptr;
}

// More digits than any number here has are not looked at.
static inline const uint8_t *pass_digits(const uint8_t *at, uint64_t &value) {
  const uint8_t *most = at + 19;
  for (uint8_t digit; (digit = uint8_t(*at - '0')) <= 9 && at != most; ++at) value = value * 10 + digit;
  return at;
}

// A whole number of at most 18 digits: it fits. What follows may be a fraction or an exponent; nobody goes on there.
static inline const uint8_t *read_integer(const uint8_t *at, int64_t &value) {
  bool is_negative = *at == '-';
  const uint8_t *first = at + is_negative;
  uint64_t digits = 0;
  const uint8_t *behind = pass_digits(first, digits);
  auto count = behind - first;
  if (count < 1 || count > 18 || (*first == '0' && count > 1)) return nullptr;
  value = is_negative ? -int64_t(digits) : int64_t(digits);
  return behind;
}

// A number with a fraction and without an exponent, of at most 15 digits: those and the power of ten are exact as doubles,
// so that one division rounds as it must.
static inline const uint8_t *read_decimal(const uint8_t *at, double &value) {
  static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  bool is_negative = *at == '-';
  const uint8_t *first = at + is_negative;
  uint64_t digits = 0;
  const uint8_t *point = pass_digits(first, digits);
  if (point == first || (*first == '0' && point - first > 1) || *point != '.') return nullptr;
  const uint8_t *behind = pass_digits(point + 1, digits);
  auto decimals = behind - point - 1;
  if (decimals < 1 || behind - first - 1 > 15) return nullptr;
  value = double(digits) / powers[decimals];
  if (is_negative) value = -value;
  return behind;
}

#endif
