#include "assets.h"

const dovetail_asset dovetail_assets[] = {{NULL, NULL, 0}};
