// Names of fields and terms: compared without a loop, and found by hash. Written once for both sides, because Swift fills
// the tables and C++ looks names up in them.
#ifndef CSIMDJSON_FIELD_NAMES_H
#define CSIMDJSON_FIELD_NAMES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define CSIMDJSON_INLINE static inline __attribute__((always_inline))

// A name in three words, so that two are compared, or one is hashed, without a loop: names are short nearly always.
typedef struct csimdjson_name {
  int64_t count;         // -1: no name
  uint64_t head;         // the first eight bytes, shifted up where there are fewer
  uint64_t tail;         // the last eight; the same as the head where there are fewer
  const uint8_t *start;
} csimdjson_name;

// Bytes that must be readable behind a name.
enum { CSIMDJSON_NAME_MARGIN = 8 };

typedef struct csimdjson_row {
  csimdjson_name name;
  int64_t number;        // -1: the row is empty
} csimdjson_row;

// Some rows are always empty, or a search would not end.
typedef struct csimdjson_names {
  const csimdjson_row *rows;
  uint64_t mask;         // one less than there are rows, a power of two
} csimdjson_names;

// The text is read in place, and must stay there as long as the name.
CSIMDJSON_INLINE csimdjson_name csimdjson_name_of(const uint8_t *start, int64_t count) {
  csimdjson_name name = {count, 0, 0, start};
  memcpy(&name.head, start, 8);
  if (count >= 8) {
    memcpy(&name.tail, start + count - 8, 8);
  } else {
    // Shifting by all 64 bits is not defined.
    name.head = count == 0 ? 0 : name.head << (8 * (8 - count));
    name.tail = name.head;
  }
  return name;
}

CSIMDJSON_INLINE bool csimdjson_same(csimdjson_name a, csimdjson_name b) {
  if (a.count != b.count || ((a.head ^ b.head) | (a.tail ^ b.tail)) != 0) return false;
  return a.count <= 16 || memcmp(a.start, b.start, (size_t)a.count) == 0;
}

CSIMDJSON_INLINE uint64_t csimdjson_hash(csimdjson_name name) {
  uint64_t word = name.head ^ (name.tail * 0x9E3779B97F4A7C15) ^ (uint64_t)name.count;
  unsigned __int128 product = (unsigned __int128)word * 0xE7037ED1A0B428DB;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

// The row with this name, or the empty one where it would stand.
CSIMDJSON_INLINE uint64_t csimdjson_row_of(csimdjson_names names, csimdjson_name name) {
  uint64_t row = csimdjson_hash(name) & names.mask;
  while (names.rows[row].number >= 0 && !csimdjson_same(names.rows[row].name, name)) row = (row + 1) & names.mask;
  return row;
}

// The name's number, or -1.
CSIMDJSON_INLINE int64_t csimdjson_find(csimdjson_names names, csimdjson_name name) {
  return names.rows[csimdjson_row_of(names, name)].number;
}

#endif
