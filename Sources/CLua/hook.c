// The table of hooks that the host hands over: plain data, no Lua.
#include "hook.h"

#include <stdio.h>
#include <stdlib.h>

#include "internal.h"

static bool keep_text(char *to, size_t size, const char *text) {
  int written = snprintf(to, size, "%s", text);
  return written >= 0 && (size_t)written < size;
}

int32_t clua_hook(clua_state *h, const char *name) {
  struct clua_hook_entry *grown = realloc(h->hooks, (h->hook_count + 1) * sizeof *grown);
  if (grown == NULL) return -1;
  h->hooks = grown;
  struct clua_hook_entry *hook = &grown[h->hook_count];
  *hook = (struct clua_hook_entry){.field_count = 0};
  if (!keep_text(hook->name, sizeof hook->name, name)) return -1;
  return (int32_t)h->hook_count++;
}

int32_t clua_hook_field(clua_state *h, uint32_t hook_id, const char *name, const char *setter, uint32_t type,
                        int64_t lower, int64_t upper) {
  struct clua_hook_entry *hook = &h->hooks[hook_id];
  if (hook->field_count == CLUA_MAX_RESULT_FIELDS) return -1;
  struct clua_hook_field *field = &hook->fields[hook->field_count];
  if (!keep_text(field->name, sizeof field->name, name) || !keep_text(field->setter, sizeof field->setter, setter))
    return -1;
  field->type = type;
  field->number = hook->field_count;
  field->lower = lower;
  field->upper = upper;
  return (int32_t)hook->field_count++;
}

int32_t clua_hook_bound(clua_state *h, uint32_t hook_id, uint32_t field, uint32_t most) {
  struct clua_hook_entry *hook = &h->hooks[hook_id];
  if (hook->bound_count == sizeof hook->bounds / sizeof *hook->bounds) return -1;
  hook->bounds[hook->bound_count++] = (struct clua_bound){field, most};
  return 0;
}

int32_t clua_hook_constructor(clua_state *h, uint32_t hook_id, const char *name, uint32_t outcome,
                              const uint32_t *positional, uint32_t positional_count, bool takes_reason) {
  struct clua_hook_entry *hook = &h->hooks[hook_id];
  if (hook->constructor_count == 12 || positional_count > CLUA_MAX_POSITIONAL) return -1;
  struct clua_constructor *made = &hook->constructors[hook->constructor_count];
  if (!keep_text(made->name, sizeof made->name, name)) return -1;
  made->outcome = outcome;
  made->positional_count = positional_count;
  for (uint32_t i = 0; i < positional_count; i++) made->positional[i] = positional[i];
  made->takes_reason = takes_reason;
  return (int32_t)hook->constructor_count++;
}

static struct clua_preset *new_preset(clua_state *h, uint32_t hook, uint32_t constructor, uint32_t field, bool fixed) {
  struct clua_constructor *made = &h->hooks[hook].constructors[constructor];
  if (made->preset_count == 4) return NULL;
  struct clua_preset *preset = &made->presets[made->preset_count++];
  *preset = (struct clua_preset){.field = field, .copy_of = -1};
  if (fixed) made->fixed |= 1u << field;
  return preset;
}

int32_t clua_constructor_preset_text(clua_state *h, uint32_t hook, uint32_t constructor, uint32_t field,
                                     const char *text) {
  struct clua_preset *preset = new_preset(h, hook, constructor, field, true);
  return preset != NULL && keep_text(preset->text, sizeof preset->text, text) ? 0 : -1;
}

int32_t clua_constructor_preset_value(clua_state *h, uint32_t hook, uint32_t constructor, uint32_t field,
                                      const clua_value *value) {
  struct clua_preset *preset = new_preset(h, hook, constructor, field, true);
  if (preset == NULL) return -1;
  preset->value = *value;
  return 0;
}

int32_t clua_constructor_preset_copy(clua_state *h, uint32_t hook, uint32_t constructor, uint32_t field,
                                     uint32_t from_field) {
  struct clua_preset *preset = new_preset(h, hook, constructor, field, false);
  if (preset == NULL) return -1;
  preset->copy_of = (int32_t)from_field;
  return 0;
}
