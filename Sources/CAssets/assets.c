#include "assets.h"

// The built-in files stay plain files in the repository; the compiler takes their bytes in as they
// are. A new file needs its bytes here and its row in the table below, which stays ordered by name.
// `#embed` is C23, which the package does not ask for as a whole.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char example_001_state[] = {
#embed "Examples/001-enterprise-expansion/_session-state.json"
};

static const unsigned char example_001_framework[] = {
#embed "Examples/001-enterprise-expansion/architecture-framework_enterprise-expansion.md"
};

static const unsigned char example_001_components[] = {
#embed "Examples/001-enterprise-expansion/component-design_enterprise-expansion.md"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

const dovetail_asset dovetail_assets[] = {
    ASSET("Examples/001-enterprise-expansion/_session-state.json", example_001_state),
    ASSET("Examples/001-enterprise-expansion/architecture-framework_enterprise-expansion.md",
          example_001_framework),
    ASSET("Examples/001-enterprise-expansion/component-design_enterprise-expansion.md",
          example_001_components),
    {NULL, NULL, 0},
};

size_t dovetail_asset_count(void) {
  return sizeof dovetail_assets / sizeof dovetail_assets[0] - 1;
}

const dovetail_asset *dovetail_first_asset(void) { return dovetail_assets; }
