// A schema as the reading of records needs it: plain tables, no objects. Swift makes them and both sides read them; they
// do not change but for what is learned of the order of fields.
#ifndef CSIMDJSON_FLAT_SCHEMA_H
#define CSIMDJSON_FLAT_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

#include "CLuaRecords.h"
#include "FieldNames.h"

// How a value is checked. Closed, so that Swift sees an enumeration of its own kind.
typedef enum __attribute__((enum_extensibility(closed))) csimdjson_kind {
  CSIMDJSON_TEXT __attribute__((swift_name("text"))),
  CSIMDJSON_IDENTIFIER __attribute__((swift_name("identifier"))),
  CSIMDJSON_INTEGER __attribute__((swift_name("integer"))),
  CSIMDJSON_MONEY __attribute__((swift_name("money"))),
  CSIMDJSON_DECIMAL __attribute__((swift_name("number"))),
  CSIMDJSON_FLAG __attribute__((swift_name("flag"))),
  CSIMDJSON_DATE __attribute__((swift_name("date"))),
  CSIMDJSON_TERM __attribute__((swift_name("term"))),
  CSIMDJSON_LIST __attribute__((swift_name("list"))),
  CSIMDJSON_RECORD __attribute__((swift_name("record"))),
} csimdjson_kind;

enum { CSIMDJSON_QUOTED = 32 };

typedef struct csimdjson_field {
  // The name, the quote and the colon behind it, for one comparison with what stands in a line: only bits of the mask
  // count. A name without room here begins with a byte that no line of UTF-8 has.
  uint8_t quoted[CSIMDJSON_QUOTED] __attribute__((aligned(16)));
  uint8_t mask[CSIMDJSON_QUOTED];
  csimdjson_name name;
  // The one that followed it in the last record; it is tried before the names are searched.
  struct csimdjson_field *follower;
  csimdjson_kind kind;
  int32_t offset;        // in its record
  int32_t terms;         // which table of terms, or -1
  int32_t shape;         // layout of the record, or of the list's items; -1 where they are scalars
  int32_t item;          // of a list of scalars: the field that stands for one item
  int64_t lower, upper;  // of an integer; upper also of a text, in bytes
  double lower_number, upper_number;
} csimdjson_field;

typedef struct csimdjson_layout {
  int32_t first;         // of its fields among all
  int32_t count;
  bool is_flat;          // no field is a list or a record
  const clua_cell *cells;
  csimdjson_field *opener;   // the field that was first in the last record
  csimdjson_names names;
  const uint16_t *required;  // offsets of the fields that must be there
  int32_t required_count;
} csimdjson_layout;

typedef struct csimdjson_schema {
  csimdjson_field *fields;
  csimdjson_layout *layouts;        // the first is that of the case itself
  const csimdjson_names *terms;
} csimdjson_schema;

static inline csimdjson_field csimdjson_field_named(csimdjson_name name, csimdjson_kind kind) {
  csimdjson_field field;
  memset(&field, 0, sizeof field);
  field.name = name;
  field.kind = kind;
  if (name.count + 2 <= CSIMDJSON_QUOTED) {
    memcpy(field.quoted, name.start, (size_t)name.count);
    field.quoted[name.count] = '"';
    field.quoted[name.count + 1] = ':';
    memset(field.mask, 0xFF, (size_t)name.count + 2);
  } else {
    field.quoted[0] = 0xFF;
    field.mask[0] = 0xFF;
  }
  return field;
}

#endif
