// Values and records as scripts read them, apart from all else of CLua: who reads a line of input lays it out like this.
#ifndef CLUA_RECORDS_H
#define CLUA_RECORDS_H

#include <stdint.h>

// A value on its way between Swift and Lua. Bytes belong to the sender and are copied by the receiver.
enum clua_kind {
  CLUA_NIL = 0,
  CLUA_BOOLEAN = 1,
  CLUA_INTEGER = 2,
  CLUA_NUMBER = 3,
  CLUA_STRING = 4,
  CLUA_TERM = 5,    // integer: a text made once per state, see clua_intern
  CLUA_NODE = 6,    // integer: a record or list of the current case
  CLUA_LIST = 7,    // integer: as NODE, for a list
  CLUA_OBJECT = 8,  // integer: index of a host object; length: its class
  CLUA_TABLE = 9,   // integer: so many key-value pairs follow (law values only)
  CLUA_SET = 10,    // integer: so many texts follow: a table that answers true or false
  CLUA_OTHER = 11,  // something of the script's own: a table, a function
  CLUA_NOTED = 13,  // integer: reading the value that follows is noted under this number (parameters of a law only)
  CLUA_RECORD = 12, // integer: as TABLE, and an absent key is answered by the host (the law itself)
};
typedef struct clua_value {
  uint32_t kind;
  uint32_t length;
  union {
    int64_t integer;
    double number;
    const char *bytes;
  };
} clua_value;

// The case being decided, as the host lays it out and scripts read it. A node is a record or a list. A record has a
// byte for each field of its layout: 0 where the field is absent, else which of the record's values it is, from 1.
typedef struct clua_cell {
  uint16_t offset;  // of a field in its record; CLUA_NO_FIELD: the record has no field of that name
  uint16_t entry;   // its bit in the set of fields read
} clua_cell;
enum { CLUA_NO_FIELD = 0xFFFF };

typedef struct clua_node {
  int32_t layout;          // of a record, or of the records of a list; -1: a list of plain values
  int32_t entry;           // of the list field or record field; -1 for the case itself
  int32_t parent;
  int32_t position;        // in the parent list, from 0; -1 where the parent is a record
  const clua_cell *cells;  // of a record: its fields by key
  int32_t places;          // of a record: the first of its bytes
  int32_t values;          // of a record, or of a list of plain values: the first of its values
  int32_t first;           // of a list of records: the node of the first
  int32_t count;           // of a list
} clua_node;

typedef struct clua_records {
  clua_node *nodes;
  uint8_t *places;
  clua_value *values;      // of the kind nil: null in the case, absent for a script
  uint64_t *mask;          // bits of the fields read
  uint32_t node_count;
  int32_t missing_node, missing_entry;  // the fact whose absence ended a rule
} clua_records;

#endif
