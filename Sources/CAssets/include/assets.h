#ifndef DOVETAIL_ASSETS_H
#define DOVETAIL_ASSETS_H

#include <stddef.h>

/// One built-in file: its name (a path with '/'), its bytes and their number.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} dovetail_asset;

/// Every built-in file, ordered by name; ends with an entry whose name is NULL.
extern const dovetail_asset dovetail_assets[];

/// The number of entries of `dovetail_assets` before the closing one.
size_t dovetail_asset_count(void);

/// The first entry of `dovetail_assets`; Swift imports no array of unknown length.
const dovetail_asset *dovetail_first_asset(void);

#endif
