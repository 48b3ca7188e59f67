// Scalars of a line, read where they stand. `next` is where simdjson says that the next piece of the line begins, so that
// between the end of a scalar and there only white space may be. False: it is not plainly good.
#ifndef CSIMDJSON_SCALARS_H
#define CSIMDJSON_SCALARS_H

#include <cstdint>
#include <cstring>

// The closing quote of the text that began before: simdjson has seen that it is there, and what follows it but white
// space would begin a piece of its own.
static inline const uint8_t *closing_quote(const uint8_t *next) {
  const uint8_t *at = next - 1;
  if (__builtin_expect(*at != '"', 0))
    while (*--at != '"') {}
  return at;
}

static inline bool only_space(const uint8_t *at, const uint8_t *next) {
  for (; at != next; ++at)
    if (*at != ' ' && *at != '\t' && *at != '\n' && *at != '\r') return false;
  return true;
}

static inline bool is_word(const uint8_t *at, const uint8_t *next, const char *word, size_t length) {
  return memcmp(at, word, length) == 0 && only_space(at + length, next);
}

static inline const uint8_t *pass_digits(const uint8_t *at, uint64_t &value) {
  for (uint8_t digit; (digit = uint8_t(*at - '0')) <= 9; ++at) value = value * 10 + digit;
  return at;
}

// A whole number of at most 18 digits: it fits.
static inline bool read_integer(const uint8_t *at, const uint8_t *next, int64_t &value) {
  bool is_negative = *at == '-';
  const uint8_t *first = at + is_negative;
  uint64_t digits = 0;
  const uint8_t *end = pass_digits(first, digits);
  auto count = end - first;
  if (count < 1 || count > 18 || (*first == '0' && count > 1)) return false;
  value = is_negative ? -int64_t(digits) : int64_t(digits);
  return only_space(end, next);
}

// A number with a fraction and without an exponent, of at most 15 digits: those and the power of ten are exact as doubles,
// so that one division rounds as it must.
static inline bool read_decimal(const uint8_t *at, const uint8_t *next, double &value) {
  static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  bool is_negative = *at == '-';
  const uint8_t *first = at + is_negative;
  uint64_t digits = 0;
  const uint8_t *point = pass_digits(first, digits);
  if (point == first || (*first == '0' && point - first > 1) || *point != '.') return false;
  const uint8_t *end = pass_digits(point + 1, digits);
  auto decimals = end - point - 1;
  if (decimals < 1 || end - first - 1 > 15) return false;
  value = double(digits) / powers[decimals];
  if (is_negative) value = -value;
  return only_space(end, next);
}

#endif
