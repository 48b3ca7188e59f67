// A small C face over libyaml: the events of one text, one after the other. What libyaml allocates for an event is freed
// before the next; the text must live as long as the parser.
#ifndef CYAML_H
#define CYAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct cyaml_parser cyaml_parser;

enum cyaml_kind {
  CYAML_END = 0,  // of the text
  CYAML_DOCUMENT = 1,
  CYAML_SCALAR = 2,
  CYAML_LIST = 3,
  CYAML_LIST_END = 4,
  CYAML_MAP = 5,
  CYAML_MAP_END = 6,
  CYAML_ALIAS = 7,
  CYAML_FAULT = 8,
};

// Lines and columns are counted from 1, columns in Unicode scalars.
typedef struct cyaml_event {
  uint32_t kind;  // enum cyaml_kind
  uint32_t line, column;
  bool is_plain;  // a scalar that is neither quoted nor a block
  bool is_anchored;
  const uint8_t *text;  // of a scalar, in UTF-8 and not ended by a zero; until the next event
  size_t count;
} cyaml_event;

enum cyaml_stage { CYAML_READER = 0, CYAML_SCANNER = 1, CYAML_PARSER = 2, CYAML_MEMORY = 3 };

// Why no event follows. The texts are constants, or NULL.
typedef struct cyaml_fault {
  uint32_t stage;  // enum cyaml_stage
  const char *problem, *context;
  uint32_t line, column;  // of the problem; of the reader's there is only the offset in bytes
  uint32_t context_line, context_column;
  size_t offset;
} cyaml_fault;

// NULL: there is no memory.
cyaml_parser *cyaml_open(const uint8_t *text, size_t count);
void cyaml_close(cyaml_parser *parser);

// The next event. After CYAML_END and CYAML_FAULT the same comes again.
cyaml_event cyaml_next(cyaml_parser *parser);
cyaml_fault cyaml_why(const cyaml_parser *parser);

#endif
