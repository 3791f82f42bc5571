#ifndef DOVETAIL_MARKDOWN_SHIM_H
#define DOVETAIL_MARKDOWN_SHIM_H

#include <md4c.h>

#endif
