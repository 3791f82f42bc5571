#ifndef DOVETAIL_JANSSON_SHIM_H
#define DOVETAIL_JANSSON_SHIM_H

#include <jansson.h>

#endif
