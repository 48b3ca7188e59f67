// A state with one of everything that a script can hold: a case with records and lists, a law with a set, a table and
// an object, a kit function, a hook with its results, a module. What the host answers is short: what the real one does
// in its callbacks is Swift, and measured there (BlindIntervalTests).
#include "host.h"

#include <stdio.h>
#include <string.h>

static void answer(clua_value *reply, const char *text) {
  *reply = (clua_value){CLUA_STRING, (uint32_t)strlen(text), {.bytes = text}};
}

static void explain_field(void *context, uint32_t node, const char *name, size_t length, clua_value *reply) {
  (void)context, (void)node, (void)name, (void)length;
  answer(reply, "no such field");
}
static void explain_name(void *context, const char *name, size_t length, clua_value *reply) {
  (void)context, (void)name, (void)length;
  answer(reply, "no such name");
}
static void nearest(void *context, const char *name, size_t length, const clua_value *names, size_t count,
                    clua_value *reply) {
  (void)context, (void)name, (void)length, (void)names, (void)count;
  answer(reply, "");
}
static int32_t law_missing(void *context, uint32_t law, const char *name, size_t length, clua_value *reply) {
  (void)context, (void)law, (void)name, (void)length;
  answer(reply, "no such parameter");
  return CLUA_FAILURE;
}
static int32_t law_for_rule(void *context, uint32_t rule, uint32_t *law, clua_value *reply) {
  (void)context, (void)rule, (void)reply;
  *law = 0;
  return CLUA_OK;
}
static int32_t kit(void *context, uint32_t function, const clua_value *arguments, int32_t count, clua_value *reply,
                   int32_t *failure) {
  (void)context, (void)function, (void)arguments, (void)count, (void)failure;
  *reply = (clua_value){CLUA_INTEGER, 0, {.integer = 1}};
  return CLUA_OK;
}

enum { SUM, PARTIES, TAGS, NOTE, FIELDS };
static const char *const field_names[FIELDS] = {"sum", "parties", "tags", "note"};

clua_records *blind_case(void) {
  enum { PARTY_COUNT = 3, TAG_COUNT = 3 };
  static clua_cell cells[2][FIELDS];
  static uint8_t places[] = {1, 2, 3, 0, 1, 1, 1};
  static clua_value values[] = {
      {CLUA_INTEGER, 0, {.integer = 1000}}, {CLUA_LIST, 0, {.integer = 1}}, {CLUA_LIST, 0, {.integer = 2}},
      {CLUA_INTEGER, 0, {.integer = 1}},    {CLUA_INTEGER, 0, {.integer = 2}}, {CLUA_INTEGER, 0, {.integer = 3}},
      {CLUA_TERM, 0, {.integer = 0}},       {CLUA_STRING, 1, {.bytes = "b"}}, {CLUA_INTEGER, 0, {.integer = 7}}};
  static clua_node nodes[] = {{0, -1, -1, -1, cells[0], 0, 0, 0, 0},   {1, 1, 0, -1, NULL, 0, 0, 3, PARTY_COUNT},
                              {-1, 2, 0, -1, NULL, 0, 6, 0, TAG_COUNT}, {1, 1, 1, 0, cells[1], 4, 3, 0, 0},
                              {1, 1, 1, 1, cells[1], 5, 4, 0, 0},       {1, 1, 1, 2, cells[1], 6, 5, 0, 0}};
  static uint64_t mask[1];
  for (uint16_t i = 0; i < FIELDS; i++) {
    cells[0][i] = (clua_cell){i, i};
    cells[1][i] = (clua_cell){i == SUM ? 0 : CLUA_NO_FIELD, i};
  }
  static clua_records records = {nodes, places, values, mask, 6, 0, 0};
  return &records;
}

static bool add_hook(clua_state *h) {
  int32_t hook = clua_hook(h, "test.fee");
  if (hook < 0) return false;
  int32_t fee = clua_hook_field(h, (uint32_t)hook, "fee", "", CLUA_FIELD_MONEY, 0, INT64_MAX);
  clua_hook_field(h, (uint32_t)hook, "payer", "payer", CLUA_FIELD_IDENTIFIER, 0, 0);
  clua_hook_field(h, (uint32_t)hook, "pay_by", "pay_by", CLUA_FIELD_DATE, 0, 0);
  clua_hook_field(h, (uint32_t)hook, "item", "item", CLUA_FIELD_TEXT, 0, 0);
  clua_hook_field(h, (uint32_t)hook, "urgent", "urgent", CLUA_FIELD_FLAG, 0, 0);
  uint32_t first = (uint32_t)fee;
  return clua_hook_constructor(h, (uint32_t)hook, "due", CLUA_DECIDED, &first, 1, false) >= 0 &&
         clua_hook_constructor(h, (uint32_t)hook, "not_due", CLUA_DECIDED, NULL, 0, true) >= 0;
}

static bool add_law(clua_state *h) {
  static const clua_value values[] = {
      {CLUA_RECORD, 0, {.integer = 4}},       {CLUA_STRING, 4, {.bytes = "rate"}}, {CLUA_INTEGER, 0, {.integer = 3}},
      {CLUA_STRING, 5, {.bytes = "kinds"}},   {CLUA_SET, 0, {.integer = 2}},       {CLUA_STRING, 1, {.bytes = "a"}},
      {CLUA_STRING, 1, {.bytes = "b"}},       {CLUA_STRING, 4, {.bytes = "fees"}}, {CLUA_TABLE, 0, {.integer = 1}},
      {CLUA_STRING, 1, {.bytes = "a"}},       {CLUA_INTEGER, 0, {.integer = 5}},   {CLUA_STRING, 5, {.bytes = "scale"}},
      {CLUA_OBJECT, 0, {.integer = 0}}};
  return clua_law(h, 0, values, sizeof values / sizeof *values) == 0;
}

// A module with the same long text again and again: each is new for Lua until it finds that it has it.
static bool add_module(clua_state *h) {
  static const char text[] = "'a text of more than forty bytes is not interned',";
  static char source[65536];
  size_t length = (size_t)snprintf(source, sizeof source, "return {");
  while (length + sizeof text + 1 < sizeof source) {
    memcpy(source + length, text, sizeof text - 1);
    length += sizeof text - 1;
  }
  source[length++] = '}';
  return clua_module(h, 0, "texts", "#lib/texts.lua", source, length) == 0;
}

clua_state *blind_state(size_t memory) {
  static const clua_callbacks callbacks = {NULL,        explain_field, explain_name, nearest,
                                           law_missing, law_for_rule,  kit};
  clua_limits limits = {memory, 64 * 1024, 64 * 1024, 0};
  clua_state *h = clua_new(&limits, &callbacks);
  if (h == NULL) return NULL;
  bool good = true;
  for (int i = 0; i < FIELDS; i++) good = good && clua_key(h, field_names[i], strlen(field_names[i])) == i;
  good = good && clua_intern(h, "petition", 8) == 0 && clua_kit_function(h, "days_after", 0, true) == 0 &&
         clua_object_class(h, 0, "scale") == 0 && clua_object_method(h, 0, "apply", 1) == 0 && add_hook(h) &&
         clua_seal(h) == 0 && add_law(h) && clua_plugin(h) == 0;
  good = good && add_module(h);
  if (good) return h;
  clua_free(h);
  return NULL;
}

static const char *ending(const clua_fault *fault) {
  static char text[200];
  if (fault->stop == CLUA_STOP_NONE) snprintf(text, sizeof text, "failed %.*s", 150, fault->message);
  else snprintf(text, sizeof text, "stopped %s", fault->stop == CLUA_STOP_MEMORY ? "memory" : fault->stop == CLUA_STOP_TIME ? "time" : "other");
  return text;
}

const char *blind_run(clua_state *h, const char *source, size_t length) {
  clua_rule rule;
  clua_fault fault;
  if (clua_load_rule(h, 0, "#rules/fee.lua", source, length, &rule, &fault) != 0) return ending(&fault);
  if (clua_bind_rule(h, rule.id, 0, -1) != 0) return "not bound";
  clua_decision decision = {.records = blind_case(), .law = 0};
  clua_decide(h, rule.id, &decision, 1);
  return decision.result != NULL ? "decided" : ending(&decision.fault);
}
