// Reads a line straight into records. simdjson finds where its pieces begin, sees that it is UTF-8 and that its texts end
// and hold no control character (its first stage); then one walk over the pieces checks names and values by the schema and
// lays them out. A document in between, as simdjson's second stage makes it, would be as much work again.
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

// A place among the pieces of a line; null: the walk has given up.
using place = const uint32_t *;

struct walk {
  scalar_reader reader;
  const csimdjson_schema &schema;
  const csimdjson_target &target;
  clua_records &records;
  const uint8_t *text;
  place end;
  place last_member;  // where the last could begin
  const clua_value *open_end;
  size_t deepest;
  uint32_t node_count = 0;
  uint32_t place_count = 0;
  uint32_t value_count = 0;

  void add_node(uint32_t node, int32_t layout, int32_t entry, int32_t parent, int32_t position) {
    auto cells = schema.layouts[layout < 0 ? 0 : layout].cells;
    records.nodes[node] = {layout, entry, parent, position, cells, 0, 0, 0, 0};
  }

  // Whether a member has this field's name: a comparison without a loop, and nearly always all there is to do.
  static inline __attribute__((always_inline)) bool is_named(const csimdjson_field &field, const uint8_t *key,
                                                             const uint8_t *colon) {
    typedef uint64_t words __attribute__((vector_size(16)));
    words text[2], name[2], mask[2];
    memcpy(text, key + 1, 32);
    memcpy(name, field.quoted, 32);
    memcpy(mask, field.mask, 32);
    words other = ((text[0] ^ name[0]) & mask[0]) | ((text[1] ^ name[1]) & mask[1]);
    return (other[0] | other[1]) == 0 && *key == '"' && *colon == ':';
  }

  // The field that a member is, remembered for the next record; null: none.
  __attribute__((noinline)) csimdjson_field *find(const csimdjson_layout &layout, const uint8_t *key,
                                                  const uint8_t *colon, csimdjson_field **guess) const {
    if (*key != '"' || *colon != ':') return nullptr;
    auto found = csimdjson_find(layout.names, csimdjson_name_of(key + 1, closing_quote(colon) - key - 1));
    return found < 0 ? nullptr : *guess = schema.fields + layout.first + found;
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
    if (at < end && text[*at] == '}') {
      ++at;
    } else {
      at = members(at, node, layout, places, value, depth);
      if (at == nullptr) return nullptr;
    }
    for (int32_t i = 0; i < layout.required_count; i++) {
      uint8_t place = places[layout.required[i]];
      if (place == 0 || open[place - 1].kind == CLUA_NIL) return nullptr;
    }
    return close(at, node, open, uint32_t(value - open));
  }

  // `value`: where the first goes, and then behind the last.
  inline place members(place at, uint32_t node, csimdjson_layout &layout, uint8_t *places, clua_value *&value,
                       size_t depth) {
    clua_value *next = value;
    csimdjson_field **guess = &layout.opener;
    uint8_t used = 0;
    // A member is at least four pieces: its name, the colon, what begins its value, and what follows.
    while (at <= last_member) {
      const uint8_t *key = text + at[0], *colon = text + at[1];
      csimdjson_field *field = *guess;
      if (__builtin_expect(!is_named(*field, key, colon), 0)) {
        field = find(layout, key, colon, guess);
        if (field == nullptr) return nullptr;
      }
      guess = &field->follower;
      if (places[field->offset] != 0) return nullptr;
      places[field->offset] = ++used;
      at += 3;
      if (!reader.scalar(*field, text + at[-1], text + at[0], *next)) {
        at = other(at - 1, *field, node, *next, value + layout.count, depth);
        if (at == nullptr || at >= end) return nullptr;
      }
      ++next;
      uint8_t follows = text[*at++];
      if (follows == ',') continue;
      value = next;
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
    uint8_t begins = text[*at];
    if (begins == 'n' && is_word(text + at[0], text + at[1], "null", 4)) {
      value = {CLUA_NIL, 0, {0}};
      return at + 1;
    }
    if (depth + 1 >= deepest) return nullptr;
    if (field.kind == CSIMDJSON_LIST && begins == '[') {
      value = {CLUA_LIST, 0, {node_count}};
      return field.shape < 0 ? scalars(at + 1, entry, node) : list(at + 1, entry, node, open, depth + 1);
    }
    if (field.kind == CSIMDJSON_RECORD && begins == '{') {
      if (node_count == target.nodes) return nullptr;
      value = {CLUA_NODE, 0, {node_count}};
      add_node(node_count, field.shape, entry, int32_t(node), -1);
      return record(at + 1, node_count++, field.shape, open, depth + 1);
    }
    return nullptr;
  }

  place scalars(place at, int32_t entry, uint32_t parent) {
    if (node_count == target.nodes || at >= end) return nullptr;
    clua_node &list = records.nodes[node_count];
    add_node(node_count++, -1, entry, int32_t(parent), -1);
    const csimdjson_field &item = schema.fields[schema.fields[entry].item];
    list.values = int32_t(value_count);
    if (text[*at] == ']') return at + 1;
    while (end - at >= 2) {
      if (value_count == target.values) return nullptr;
      if (!reader.scalar(item, text + at[0], text + at[1], records.values[value_count])) return nullptr;
      value_count++;
      list.count++;
      uint8_t follows = text[at[1]];
      at += 2;
      if (follows == ']') return at;
      if (follows != ',') return nullptr;
    }
    return nullptr;
  }

  // How many items the array has that begins before this place. Nodes of a list's records stand together, and what is
  // inside them comes behind: so they are counted first, but for records that have nothing inside.
  uint32_t count_items(place at) const {
    uint32_t count = 1;
    for (int32_t depth = 0; at < end; ++at) {
      uint8_t piece = text[*at];
      if (piece == '{' || piece == '[') ++depth;
      if (piece == '}' || piece == ']') --depth;
      if (depth < 0) break;
      if (depth == 0 && piece == ',') ++count;
    }
    return count;
  }

  place list(place at, int32_t entry, uint32_t parent, clua_value *open, size_t depth) {
    if (at >= end) return nullptr;
    int32_t layout = schema.fields[entry].shape;
    bool is_flat = schema.layouts[layout].is_flat;
    uint32_t count = text[*at] == ']' || is_flat ? 0 : count_items(at);
    if (target.nodes - node_count < count + 1) return nullptr;
    clua_node &list = records.nodes[node_count];
    auto node = int32_t(node_count);
    add_node(node_count, layout, entry, int32_t(parent), -1);
    list.first = node + 1;
    node_count += count + 1;
    if (text[*at] == ']') return at + 1;
    while (at < end && text[*at] == '{') {
      auto item = uint32_t(list.first + list.count);
      if (is_flat ? node_count++ == target.nodes : uint32_t(list.count) == count) return nullptr;
      add_node(item, layout, entry, node, list.count++);
      at = record(at + 1, item, layout, open, depth + 1);
      if (at == nullptr || at >= end) return nullptr;
      uint8_t follows = text[*at++];
      if (follows == ',') continue;
      return follows == ']' ? at : nullptr;
    }
    return nullptr;
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
  auto &parser = *p->parser.implementation;
  if (parser.stage1(text, length, simdjson::stage1_mode::regular) != simdjson::SUCCESS) return false;
  place first = parser.structural_indexes.get(), end = first + parser.n_structural_indexes;
  if (end - first < 4 || text[*first] != '{' || target->nodes == 0) return false;
  clua_value *open = p->open_values.get();
  bool has_escapes = memchr(text, '\\', length) != nullptr;
  walk walk = {{parser, schema->terms, has_escapes, slot.texts.get()},
               *schema, *target, *target->records, text, end, end - 4, open + csimdjson_open_values, p->max_depth};
  walk.add_node(walk.node_count++, 0, -1, -1, -1);
  if (walk.record(first + 1, 0, 0, open, 1) != end) return false;
  target->records->node_count = walk.node_count;
  return true;
}
