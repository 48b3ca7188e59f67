// A small C face over simdjson: one parser, which reads a line straight into records where that is plainly good, or makes a
// document of it. Of documents there are a few, and their tapes are as simdjson documents them (doc/tape.md of that
// project): 64-bit words whose top byte is the kind and whose lower 56 bits are the payload.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CLuaRecords.h"
#include "FieldChecks.h"
#include "FlatSchema.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct csimdjson_parser csimdjson_parser;

// What is wrong with a text, in the groups that a person is told apart.
enum csimdjson_fault {
  CSIMDJSON_NONE = 0,
  CSIMDJSON_MALFORMED = 1,
  CSIMDJSON_NOT_UTF8 = 2,
  CSIMDJSON_TOO_DEEP = 3,
  CSIMDJSON_NUMBER = 4,   // a number that is malformed, or does not fit 64 bits
  CSIMDJSON_MEMORY = 5,
};

typedef struct csimdjson_document {
  const uint64_t *tape;    // word 0 is the root
  const uint8_t *strings;  // each: 32-bit length, bytes, a zero
} csimdjson_document;

// Bytes that must be readable behind a text that is parsed in place.
extern const size_t csimdjson_padding;

csimdjson_parser *csimdjson_new(size_t max_depth, size_t documents);
void csimdjson_free(csimdjson_parser *parser);
// Parses one text into the document of that number. It is valid until the next parse into the same one. What a long
// text took is given back at the next one.
int32_t csimdjson_parse(csimdjson_parser *parser, size_t number, const uint8_t *text, size_t length,
                        csimdjson_document *document);

// Where records go, and how many nodes, places and values there is room for.
typedef struct csimdjson_target {
  clua_records *records;
  uint32_t nodes, places, values;
} csimdjson_target;

// Reads one text as a record of the schema's first layout, from node 0 on. Its texts are valid until the next read of that
// number. False: it is not plainly good, or there is no room for it, or no control character stands behind it; then what
// stands in the records means nothing. It reads nothing that csimdjson_parse would refuse.
bool csimdjson_read(csimdjson_parser *parser, size_t number, const uint8_t *text, size_t length,
                    const csimdjson_schema *schema, const csimdjson_target *target);

#ifdef __cplusplus
}
#endif
#endif
