#include "CSimdJSON.h"

#include <new>

#include "parser.h"

const size_t csimdjson_padding = simdjson::SIMDJSON_PADDING;

// The capacity that is kept between texts; a longer text gets its room and gives it back.
static const size_t kept_capacity = 256 * 1024;

bool csimdjson_make_room(csimdjson_parser *p, size_t length) {
  size_t wanted = length <= kept_capacity ? kept_capacity : length;
  bool shrink = p->capacity > kept_capacity && length <= kept_capacity;
  if (p->capacity >= wanted && !shrink) return true;
  if (shrink) p->parser = simdjson::dom::parser();
  if (p->parser.allocate(wanted, p->max_depth) != simdjson::SUCCESS) return false;
  p->capacity = wanted;
  return true;
}

extern "C" csimdjson_parser *csimdjson_new(size_t max_depth, size_t documents) {
  auto *p = new (std::nothrow) csimdjson_parser();
  if (p == nullptr) return nullptr;
  p->slots = std::vector<slot>(documents);
  p->open_values = std::make_unique<clua_value[]>(csimdjson_open_values);
  p->max_depth = max_depth;
  return p;
}

extern "C" void csimdjson_free(csimdjson_parser *p) { delete p; }

static int32_t fault_of(simdjson::error_code code) {
  switch (code) {
    case simdjson::SUCCESS: return CSIMDJSON_NONE;
    case simdjson::UTF8_ERROR: return CSIMDJSON_NOT_UTF8;
    case simdjson::DEPTH_ERROR: return CSIMDJSON_TOO_DEEP;
    case simdjson::NUMBER_ERROR: return CSIMDJSON_NUMBER;
    case simdjson::MEMALLOC: return CSIMDJSON_MEMORY;
    default: return CSIMDJSON_MALFORMED;
  }
}

extern "C" int32_t csimdjson_parse(csimdjson_parser *p, size_t number, const uint8_t *text, size_t length,
                                   csimdjson_document *document) {
  if (!csimdjson_make_room(p, length)) return CSIMDJSON_MEMORY;
  slot &slot = p->slots[number];
  if (slot.large) slot.document = simdjson::dom::document();
  slot.large = length > kept_capacity;
  simdjson::dom::element root;
  auto code = p->parser.parse_into_document(slot.document, text, length, false).get(root);
  if (code != simdjson::SUCCESS) return fault_of(code);
  document->tape = slot.document.tape.get();
  document->strings = slot.document.string_buf.get();
  return CSIMDJSON_NONE;
}
