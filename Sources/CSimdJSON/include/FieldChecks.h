// What a text must be like to be an identifier or a date. Written once for both sides: C++ asks while it reads a line,
// Swift where it reads one slowly and where the host asks for a day. And one thing that only C can say.
#ifndef CSIMDJSON_FIELD_CHECKS_H
#define CSIMDJSON_FIELD_CHECKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// [a-z0-9_], 1 to 64 bytes.
static inline bool csimdjson_is_identifier(const uint8_t *text, size_t count) {
  if (count == 0 || count > 64) return false;
  for (size_t i = 0; i < count; i++) {
    uint8_t byte = text[i];
    if ((uint8_t)(byte - 'a') >= 26 && (uint8_t)(byte - '0') >= 10 && byte != '_') return false;
  }
  return true;
}

// Brings what will be asked for soon near: it is not waited for.
static inline void csimdjson_prefetch(const void *address) { __builtin_prefetch(address); }

enum { CSIMDJSON_NO_DAY = INT32_MIN };

// Days since 1970-01-01 of YYYY-MM-DD between 1900 and 2200, or CSIMDJSON_NO_DAY.
static inline int32_t csimdjson_day(const uint8_t *text, size_t count) {
  if (count != 10 || text[4] != '-' || text[7] != '-') return CSIMDJSON_NO_DAY;
  int32_t digits[10];
  for (int i = 0; i < 10; i++) {
    digits[i] = text[i] - '0';
    if (i != 4 && i != 7 && (uint32_t)digits[i] > 9) return CSIMDJSON_NO_DAY;
  }
  int32_t year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  int32_t month = digits[5] * 10 + digits[6];
  int32_t day = digits[8] * 10 + digits[9];
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return CSIMDJSON_NO_DAY;
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  bool is_short = month == 4 || month == 6 || month == 9 || month == 11;
  if (day > (month == 2 ? (is_leap ? 29 : 28) : (is_short ? 30 : 31))) return CSIMDJSON_NO_DAY;
  // Days from the civil calendar, counting years from March so that the leap day ends one.
  int32_t y = month <= 2 ? year - 1 : year;
  int32_t era = y / 400;
  int32_t year_of_era = y - era * 400;
  int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

#endif
