// The face of CLua: embedded Lua 5.4 as Swift may see it. No function declared here raises: every call into Lua that
// could is made under a protected call on the C side, and callbacks into Swift return a status.
#ifndef CLUA_H
#define CLUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CLuaRecords.h"

typedef struct clua_state clua_state;

// Why a script was stopped. A stop cannot be caught by the script.
enum clua_stop_reason {
  CLUA_STOP_NONE = 0,
  CLUA_STOP_TIME = 1,
  CLUA_STOP_MEMORY = 2,
  CLUA_STOP_OUTPUT = 3,
  CLUA_STOP_RESULT = 4,
  CLUA_STOP_ABSENT = 5,  // a fact or a law in force was missing: the decision is undetermined
  CLUA_STOP_FUEL = 6,
};

// Why a script failed, where the host knows better than "an error was raised".
enum clua_failure {
  CLUA_FAIL_ERROR = 0,
  CLUA_FAIL_UNKNOWN_FIELD = 1,
  CLUA_FAIL_UNDECLARED_READ = 2,
  CLUA_FAIL_FLOAT_MONEY = 3,
  CLUA_FAIL_WRONG_ARGUMENT = 4,
  CLUA_FAIL_WRONG_RESULT = 5,
  CLUA_FAIL_UNKNOWN_NAME = 6,
  CLUA_FAIL_UNKNOWN_LAW = 7,
  CLUA_FAIL_GLOBAL = 8,
  CLUA_FAIL_KEEPS_STATE = 9,
  CLUA_FAIL_SYNTAX = 10,
  CLUA_FAIL_NO_RULE = 11,
  CLUA_FAIL_READ_ONLY = 12,
  CLUA_FAIL_WRONG_SETTER = 13,
};

enum clua_status {
  CLUA_OK = 0,
  CLUA_ABSENT = 1,      // ends the rule as undetermined; the host remembers which fact
  CLUA_FAILURE = 2,     // reply is the message (CLUA_STRING), length of kind: see clua_reply_failure
};

// What the host answers. A callback never unwinds: it returns a clua_status and, with CLUA_FAILURE, a message as the
// reply and a clua_failure in *failure.
typedef struct clua_callbacks {
  void *context;
  // The message for a field or list access that cannot be answered (cold).
  void (*explain_field)(void *context, uint32_t node, const char *name, size_t length, clua_value *reply);
  void (*explain_name)(void *context, const char *name, size_t length, clua_value *reply);
  // What a message says of the nearest of some names: "; did you mean 'x'?", or nothing (cold).
  void (*nearest)(void *context, const char *name, size_t length, const clua_value *names, size_t count,
                  clua_value *reply);
  // A parameter that the law object lacks: ABSENT (not in force yet) or FAILURE (no such name).
  int32_t (*law_missing)(void *context, uint32_t law, const char *name, size_t length, clua_value *reply);
  // Which law holds for a rule and the current case.
  int32_t (*law_for_rule)(void *context, uint32_t rule, uint32_t *law, clua_value *reply);
  int32_t (*kit)(void *context, uint32_t function, const clua_value *arguments, int32_t count, clua_value *reply,
                 int32_t *failure);
} clua_callbacks;

typedef struct clua_limits {
  size_t memory;       // bytes, the whole state
  size_t output;       // bytes of print for one call
  size_t result;       // bytes of text in the results of one call
  uint32_t ticks;      // time for one call, in ticks of the thread's timer; 0: none
} clua_limits;

// State.
clua_state *clua_new(const clua_limits *limits, const clua_callbacks *callbacks);
void clua_free(clua_state *state);
void clua_set_context(clua_state *state, void *context);
size_t clua_memory_used(const clua_state *state);
size_t clua_memory_peak(const clua_state *state);
void clua_collect(clua_state *state);
bool clua_has_output(const clua_state *state);
const char *clua_output(const clua_state *state, size_t *length);  // what print collected in the last call

// The thread's timer: one tick each `milliseconds` of processor time of the calling thread. Returns an errno value.
int32_t clua_timer_start(uint32_t milliseconds);
void clua_timer_stop(void);

// Schema. All return 0 or, out of memory, -1.
int32_t clua_key(clua_state *state, const char *name, size_t length);     // id of a field name, from 0
int32_t clua_intern(clua_state *state, const char *text, size_t length);  // id of a text for CLUA_TERM, from 0
int32_t clua_kit_function(clua_state *state, const char *name, uint32_t id, bool at_load);
int32_t clua_object_class(clua_state *state, uint32_t id, const char *name);
int32_t clua_object_method(clua_state *state, uint32_t class_id, const char *name, uint32_t kit_id);

// Result types of hooks.
enum clua_field_type {
  CLUA_FIELD_INTEGER = 0,
  CLUA_FIELD_MONEY = 1,
  CLUA_FIELD_IDENTIFIER = 2,
  CLUA_FIELD_TEXT = 3,
  CLUA_FIELD_DATE = 4,
  CLUA_FIELD_FLAG = 5,
};
enum { CLUA_MAX_RESULT_FIELDS = 14, CLUA_MAX_REASONS = 24, CLUA_MAX_POSITIONAL = 4 };
enum clua_outcome { CLUA_DECIDED = 0, CLUA_NOT_APPLICABLE = 1 };
typedef struct clua_result {
  uint32_t hook;
  uint32_t outcome;
  uint32_t constructor;
  uint32_t rule;                                // whose code built it
  uint32_t reasons;
  uint32_t field_mask;                          // which fields are set
  clua_value fields[CLUA_MAX_RESULT_FIELDS];    // CLUA_STRING: integer is an offset into the arena
  uint32_t reason[CLUA_MAX_REASONS][4];         // article offset, length, text offset, length
} clua_result;

int32_t clua_hook(clua_state *state, const char *name);  // id, from 0
int32_t clua_hook_field(clua_state *state, uint32_t hook, const char *name, const char *setter, uint32_t type,
                        int64_t lower, int64_t upper);
// In each result of the hook that has both fields, the first is at most the second: checked when a rule returns.
int32_t clua_hook_bound(clua_state *state, uint32_t hook, uint32_t field, uint32_t most);
// positional: indices of fields taken as arguments, in order; preset: constant texts or flags, or copies of a positional.
int32_t clua_hook_constructor(clua_state *state, uint32_t hook, const char *name, uint32_t outcome,
                              const uint32_t *positional, uint32_t positional_count, bool takes_reason);
// A constant cannot be changed by a setter; a copy is a default.
int32_t clua_constructor_preset_text(clua_state *state, uint32_t hook, uint32_t constructor, uint32_t field,
                                     const char *text);
int32_t clua_constructor_preset_value(clua_state *state, uint32_t hook, uint32_t constructor, uint32_t field,
                                      const clua_value *value);
int32_t clua_constructor_preset_copy(clua_state *state, uint32_t hook, uint32_t constructor, uint32_t field,
                                     uint32_t from_field);

// After the schema, before the first plugin: builds the frozen globals.
int32_t clua_seal(clua_state *state);

// What went wrong in the last call that returned a failure.
typedef struct clua_fault {
  int32_t stop;             // clua_stop_reason
  int32_t failure;          // clua_failure
  const char *message;      // in the state's own buffer, until the next call
  size_t length;
} clua_fault;

// Plugins and rules. Ids count from 0. `chunk` names the source in messages, at most 50 bytes.
int32_t clua_plugin(clua_state *state);
int32_t clua_module(clua_state *state, uint32_t plugin, const char *name, const char *chunk, const char *source,
                    size_t length);
// The same for a module of shared/, in the profile `library`; `name` is plugin.module, by which all require it.
int32_t clua_shared_module(clua_state *state, uint32_t plugin, const char *name, const char *chunk, const char *source,
                           size_t length);
// The plugin may require a shared module of another one, the owner.
int32_t clua_use_module(clua_state *state, uint32_t plugin, uint32_t owner, const char *name);
// Requires a module, to see what is wrong with it. 0, or -1 with the fault filled.
int32_t clua_load_module(clua_state *state, uint32_t plugin, const char *name, struct clua_fault *fault);
typedef struct clua_rule {
  uint32_t id;
  const char *hook, *basis, *date, *since, *name;  // in the state's own buffers until the next call; the last two may be empty
  int32_t line;                     // of the decide function
} clua_rule;
// 0, or -1 with the fault filled.
int32_t clua_load_rule(clua_state *state, uint32_t plugin, const char *chunk, const char *source, size_t length,
                       clua_rule *rule, clua_fault *fault);
// Which rule `inherited` runs for a rule, and which hook's results a rule may give.
int32_t clua_bind_rule(clua_state *state, uint32_t rule, uint32_t hook, int32_t inherited_rule);

// A law object of a plugin: values in pre-order, the first is a CLUA_RECORD. Returns 0 or -1 (memory).
int32_t clua_law(clua_state *state, uint32_t law, const clua_value *values, size_t count);

// A case to be decided under a law, and what came of it.
typedef struct clua_decision {
  clua_records *records;
  uint32_t law;
  uint32_t place;             // where the result stands among all of the call; see result
  const clua_result *result;  // NULL: see fault
  const char *arena;
  uint32_t inherited;         // how many more general rules were run
  uint32_t notes;             // how many noted parameters were read, see clua_noted
  clua_fault fault;
} clua_decision;
// Decides cases one after the other by a rule, as many as nothing is to be said of but their results: it ends behind
// the first that failed, printed, inherited or was noted for something, or for which the host called clua_end_streak.
// How many were decided: at least one. All of it is good until the next call.
uint32_t clua_decide(clua_state *state, uint32_t rule, clua_decision *decisions, uint32_t count);
void clua_end_streak(clua_state *state);
// The case that is being decided.
clua_records *clua_current_records(const clua_state *state);
// Whether the last call read the parameter noted under the number.
bool clua_noted(const clua_state *state, uint32_t note);
// The rule whose code ran last (the guilty one where inherited rules are involved).
uint32_t clua_current_rule(const clua_state *state);

#endif
