// Reads a line straight into records: one walk over its bytes, in which names and values are checked by the schema and laid
// out where they belong. simdjson's own way, which first finds where all pieces begin and then makes a document of them, is
// twice the work for a line whose names are known; of simdjson are the check of UTF-8 and the reading of escapes.
//
// The walk says yes only to what is plainly good. Whatever else there is, a fault as well as a good thing that is rare, it
// leaves to those who read with documents, and says nothing of.
#include <new>

#include "CSimdJSON.h"
#include "parser.h"
#include "scalar_reader.h"

namespace {

// Longer lines are few.
const size_t longest_line = 64 * 1024;

// A place in a line; null: the walk has given up.
using place = const uint8_t *;

struct walk {
  scalar_reader reader;
  const csimdjson_schema &schema;
  const csimdjson_target &target;
  clua_records &records;
  place end;
  const clua_value *open_end;
  size_t deepest;
  uint32_t node_count = 0;
  uint32_t place_count = 0;
  uint32_t value_count = 0;

  void add_node(uint32_t node, int32_t layout, int32_t entry, int32_t parent, int32_t position) {
    auto cells = schema.layouts[layout < 0 ? 0 : layout].cells;
    records.nodes[node] = {layout, entry, parent, position, cells, 0, 0, 0, 0};
  }

  // What is here, behind white space; a control character: the line has ended.
  inline __attribute__((always_inline)) uint8_t next(place &at) const {
    if (__builtin_expect(*at <= ' ', 0)) at = pass_space(at, end);
    return *at;
  }

  // Whether this field's name begins here, and the colon follows at once: a comparison without a loop, and nearly always
  // all there is to do.
  static inline __attribute__((always_inline)) bool is_named(const csimdjson_field &field, place name_at) {
    typedef uint64_t words __attribute__((vector_size(16)));
    words text[2], name[2], mask[2];
    memcpy(text, name_at, 32);
    memcpy(name, field.quoted, 32);
    memcpy(mask, field.mask, 32);
    words other = ((text[0] ^ name[0]) & mask[0]) | ((text[1] ^ name[1]) & mask[1]);
    return (other[0] | other[1]) == 0;
  }

  // The field whose name begins here, remembered for the next record, and the place of its colon; null: none.
  __attribute__((noinline)) csimdjson_field *find(const csimdjson_layout &layout, place &at,
                                                  csimdjson_field **guess) const {
    place quote = closing_quote(at);
    if (quote == nullptr) return nullptr;
    auto found = csimdjson_find(layout.names, csimdjson_name_of(at, quote - at));
    at = quote + 1;
    return found < 0 || next(at) != ':' ? nullptr : *guess = schema.fields + layout.first + found;
  }

  // The members of an object, from behind its brace to behind the other. Values of a record stand together, so those of an
  // open one wait in `open` while inner records take theirs.
  place record(place at, uint32_t node, int32_t number, clua_value *open, size_t depth) {
    csimdjson_layout &layout = schema.layouts[number];
    auto count = uint32_t(layout.count);
    if (depth >= deepest || target.places - place_count < count || open_end - open < layout.count) return nullptr;
    uint8_t *places = records.places + place_count;
    records.nodes[node].places = int32_t(place_count);
    place_count += count;
    memset(places, 0, count);
    clua_value *value = open;
    at = next(at) == '}' ? at + 1 : members(at, node, layout, places, value, depth);
    if (at == nullptr) return nullptr;
    for (int32_t i = 0; i < layout.required_count; i++) {
      uint8_t place = places[layout.required[i]];
      if (place == 0 || open[place - 1].kind == CLUA_NIL) return nullptr;
    }
    return close(at, node, open, uint32_t(value - open));
  }

  // `value`: where the first goes, and then behind the last.
  inline place members(place at, uint32_t node, csimdjson_layout &layout, uint8_t *places, clua_value *&value,
                       size_t depth) {
    clua_value *to = value;
    csimdjson_field **guess = &layout.opener;
    uint8_t used = 0;
    while (next(at) == '"') {
      csimdjson_field *field = *guess;
      ++at;
      if (__builtin_expect(is_named(*field, at), 1)) {
        at += field->name.count + 1;
      } else {
        place colon = at;
        field = find(layout, colon, guess);
        if (field == nullptr) return nullptr;
        at = colon;
      }
      guess = &field->follower;
      if (places[field->offset] != 0) return nullptr;
      places[field->offset] = ++used;
      ++at;
      next(at);
      place behind = reader.scalar(*field, at, *to);
      if (behind == nullptr) behind = other(at, *field, node, *to, value + layout.count, depth);
      if (behind == nullptr) return nullptr;
      at = behind;
      ++to;
      uint8_t follows = next(at);
      ++at;
      if (follows == ',') continue;
      value = to;
      return follows == '}' ? at : nullptr;
    }
    return nullptr;
  }

  // The values of a record or list that is read take their place.
  place close(place at, uint32_t node, const clua_value *values, uint32_t count) {
    if (target.values - value_count < count) return nullptr;
    memcpy(records.values + value_count, values, count * sizeof *values);
    records.nodes[node].values = int32_t(value_count);
    value_count += count;
    return at;
  }

  // A null, a list or an inner record, from where it begins to behind it.
  __attribute__((noinline)) place other(place at, const csimdjson_field &field, uint32_t node, clua_value &value,
                                        clua_value *open, size_t depth) {
    auto entry = int32_t(&field - schema.fields);
    if (*at == 'n') {
      value = {CLUA_NIL, 0, {0}};
      return pass_word(at, "null", 4);
    }
    if (depth + 1 >= deepest) return nullptr;
    if (field.kind == CSIMDJSON_LIST && *at == '[') {
      value = {CLUA_LIST, 0, {node_count}};
      return field.shape < 0 ? scalars(at + 1, entry, node) : list(at + 1, entry, node, open, depth + 1);
    }
    if (field.kind == CSIMDJSON_RECORD && *at == '{') {
      if (node_count == target.nodes) return nullptr;
      value = {CLUA_NODE, 0, {node_count}};
      add_node(node_count, field.shape, entry, int32_t(node), -1);
      return record(at + 1, node_count++, field.shape, open, depth + 1);
    }
    return nullptr;
  }

  // Behind an item of a list: true, and where the next one begins, or false, and behind the list; null: neither.
  inline bool goes_on(place &at) const {
    uint8_t follows = next(at);
    ++at;
    if (follows != ',' && follows != ']') at = nullptr;
    if (follows == ',') next(at);
    return follows == ',';
  }

  place scalars(place at, int32_t entry, uint32_t parent) {
    if (node_count == target.nodes) return nullptr;
    clua_node &list = records.nodes[node_count];
    add_node(node_count++, -1, entry, int32_t(parent), -1);
    const csimdjson_field &item = schema.fields[schema.fields[entry].item];
    list.values = int32_t(value_count);
    if (next(at) == ']') return at + 1;
    do {
      if (value_count == target.values) return nullptr;
      at = reader.scalar(item, at, records.values[value_count]);
      if (at == nullptr) return nullptr;
      value_count++;
      list.count++;
    } while (goes_on(at));
    return at;
  }

  // How many items the array has that begins before this place. Nodes of a list's records stand together, and what is
  // inside them comes behind: so they are counted first, but for records that have nothing inside.
  uint32_t count_items(place at) const {
    uint32_t count = 1;
    for (int32_t depth = 0; at < end && depth >= 0; ++at) {
      if (*at == '{' || *at == '[') ++depth;
      if (*at == '}' || *at == ']') --depth;
      if (depth == 0 && *at == ',') ++count;
      if (*at == '"' && (at = escaped_quote(at + 1)) == nullptr) break;
    }
    return count;
  }

  place list(place at, int32_t entry, uint32_t parent, clua_value *open, size_t depth) {
    int32_t layout = schema.fields[entry].shape;
    bool is_flat = schema.layouts[layout].is_flat;
    bool is_empty = next(at) == ']';
    uint32_t count = is_empty || is_flat ? 0 : count_items(at);
    if (target.nodes - node_count < count + 1) return nullptr;
    clua_node &list = records.nodes[node_count];
    auto node = int32_t(node_count);
    add_node(node_count, layout, entry, int32_t(parent), -1);
    list.first = node + 1;
    node_count += count + 1;
    if (is_empty) return at + 1;
    do {
      auto item = uint32_t(list.first + list.count);
      if (*at != '{' || (is_flat ? node_count++ == target.nodes : uint32_t(list.count) == count)) return nullptr;
      add_node(item, layout, entry, node, list.count++);
      at = record(at + 1, item, layout, open, depth + 1);
      if (at == nullptr) return nullptr;
    } while (goes_on(at));
    return at;
  }
};

bool make_texts(slot &slot, size_t length) {
  if (slot.room >= length + text_slack) return true;
  size_t room = 2 * length + text_slack;
  slot.texts.reset(new (std::nothrow) uint8_t[room]);
  slot.room = slot.texts == nullptr ? 0 : room;
  return slot.texts != nullptr;
}

}  // namespace

extern "C" bool csimdjson_read(csimdjson_parser *p, size_t number, const uint8_t *text, size_t length,
                               const csimdjson_schema *schema, const csimdjson_target *target) {
  slot &slot = p->slots[number];
  if (length > longest_line || !csimdjson_make_room(p, length) || !make_texts(slot, length)) return false;
  if (!simdjson::validate_utf8(reinterpret_cast<const char *>(text), length)) return false;
  place end = text + length, at = pass_space(text, end);
  if (*end >= ' ' || *at != '{' || target->nodes == 0) return false;
  clua_value *open = p->open_values.get();
  walk walk = {{*p->parser.implementation, schema->terms, slot.texts.get()},
               *schema, *target, *target->records, end, open + csimdjson_open_values, p->max_depth};
  walk.add_node(walk.node_count++, 0, -1, -1, -1);
  at = walk.record(at + 1, 0, 0, open, 1);
  if (at == nullptr || pass_space(at, end) != end) return false;
  target->records->node_count = walk.node_count;
  return true;
}
