// What stands behind a csimdjson_parser: simdjson's own parser, and what is held of each line.
#ifndef CSIMDJSON_PARSER_H
#define CSIMDJSON_PARSER_H

#include <simdjson.h>

#include <memory>
#include <vector>

#include "CSimdJSON.h"

struct slot {
  simdjson::dom::document document;
  bool large = false;
  // The texts of a line that was read without a document.
  std::unique_ptr<uint8_t[]> texts;
  size_t room = 0;
};

struct csimdjson_parser {
  simdjson::dom::parser parser;
  std::vector<slot> slots;
  // The values of the records that are open while a line is read.
  std::unique_ptr<clua_value[]> open_values;
  size_t max_depth = 0;
  size_t capacity = 0;
};

// Values of open records that there is room for; a schema that could need more is read with documents.
const size_t csimdjson_open_values = 1024;

// Room for a text of this length; false: there is no memory.
bool csimdjson_make_room(csimdjson_parser *parser, size_t length);

#endif
