// What a hook's results look like, for hook.c and result.c.
#ifndef CLUA_HOOK_H
#define CLUA_HOOK_H
#include "CLua.h"

struct clua_hook_field {
  char name[32], setter[32];  // no setter: empty
  uint32_t type, number;
  int64_t lower, upper;
};
struct clua_preset {
  uint32_t field;
  int32_t copy_of;      // another field, or -1
  char text[32];        // a constant text, or empty
  clua_value value;     // a constant flag or integer
};
struct clua_constructor {
  char name[32];
  uint32_t outcome;
  uint32_t positional[CLUA_MAX_POSITIONAL], positional_count;
  bool takes_reason;
  struct clua_preset presets[4];
  uint32_t preset_count;
  uint32_t fixed;       // mask of the fields that it fills with a constant: no setter changes them
};
struct clua_bound {
  uint32_t field, most;  // an integer field that is at most another one, where both are set
};
struct clua_hook_entry {
  char name[64];
  struct clua_hook_field fields[CLUA_MAX_RESULT_FIELDS];
  uint32_t field_count;
  struct clua_constructor constructors[12];
  uint32_t constructor_count;
  struct clua_bound bounds[4];
  uint32_t bound_count;
};
#endif
