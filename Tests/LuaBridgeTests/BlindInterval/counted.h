// Read before every file of C that the harness compiles: each look at the stop is noted.
#ifndef COUNTED_H
#define COUNTED_H
void blind_look(void);
#define CLUA_LOOK(h) (blind_look(), (h)->stop != 0)
#endif
