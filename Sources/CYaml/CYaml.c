#include "CYaml.h"

#include <stdlib.h>
#include <yaml.h>

struct cyaml_parser {
  yaml_parser_t yaml;
  yaml_event_t event;
  bool has_event;
};

cyaml_parser *cyaml_open(const uint8_t *text, size_t count) {
  cyaml_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  if (!yaml_parser_initialize(&parser->yaml)) {
    free(parser);
    return NULL;
  }
  yaml_parser_set_encoding(&parser->yaml, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser->yaml, text, count);
  return parser;
}

static void forget_event(cyaml_parser *parser) {
  if (parser->has_event) yaml_event_delete(&parser->event);
  parser->has_event = false;
}

void cyaml_close(cyaml_parser *parser) {
  forget_event(parser);
  yaml_parser_delete(&parser->yaml);
  free(parser);
}

static cyaml_event describe(const yaml_event_t *event) {
  cyaml_event told = {.line = (uint32_t)event->start_mark.line + 1, .column = (uint32_t)event->start_mark.column + 1};
  switch (event->type) {
    case YAML_DOCUMENT_START_EVENT: told.kind = CYAML_DOCUMENT; break;
    case YAML_ALIAS_EVENT: told.kind = CYAML_ALIAS; break;
    case YAML_SCALAR_EVENT:
      told.kind = CYAML_SCALAR;
      told.is_plain =
          event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE || event->data.scalar.style == YAML_ANY_SCALAR_STYLE;
      told.is_anchored = event->data.scalar.anchor != NULL;
      told.text = event->data.scalar.value;
      told.count = event->data.scalar.length;
      break;
    case YAML_SEQUENCE_START_EVENT:
      told.kind = CYAML_LIST;
      told.is_anchored = event->data.sequence_start.anchor != NULL;
      break;
    case YAML_SEQUENCE_END_EVENT: told.kind = CYAML_LIST_END; break;
    case YAML_MAPPING_START_EVENT:
      told.kind = CYAML_MAP;
      told.is_anchored = event->data.mapping_start.anchor != NULL;
      break;
    case YAML_MAPPING_END_EVENT: told.kind = CYAML_MAP_END; break;
    default: told.kind = CYAML_END;
  }
  return told;
}

cyaml_event cyaml_next(cyaml_parser *parser) {
  for (;;) {
    forget_event(parser);
    // Behind a fault libyaml would say that the text has ended.
    if (parser->yaml.error != YAML_NO_ERROR || !yaml_parser_parse(&parser->yaml, &parser->event))
      return (cyaml_event){.kind = CYAML_FAULT};
    parser->has_event = true;
    // The stream's start and a document's end say nothing that is not known.
    if (parser->event.type != YAML_STREAM_START_EVENT && parser->event.type != YAML_DOCUMENT_END_EVENT)
      return describe(&parser->event);
  }
}

cyaml_fault cyaml_why(const cyaml_parser *parser) {
  const yaml_parser_t *yaml = &parser->yaml;
  cyaml_fault why = {
      .stage = CYAML_PARSER,
      .problem = yaml->problem,
      .context = yaml->context,
      .line = (uint32_t)yaml->problem_mark.line + 1,
      .column = (uint32_t)yaml->problem_mark.column + 1,
      .context_line = (uint32_t)yaml->context_mark.line + 1,
      .context_column = (uint32_t)yaml->context_mark.column + 1,
      .offset = yaml->problem_offset,
  };
  if (yaml->error == YAML_MEMORY_ERROR) why.stage = CYAML_MEMORY;
  if (yaml->error == YAML_READER_ERROR) why.stage = CYAML_READER;
  if (yaml->error == YAML_SCANNER_ERROR) why.stage = CYAML_SCANNER;
  return why;
}
