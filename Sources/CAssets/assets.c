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

static const unsigned char example_002_state[] = {
#embed "Examples/002-city-library-renewal/_session-state.json"
};

static const unsigned char example_002_framework[] = {
#embed "Examples/002-city-library-renewal/architecture-framework_city-library-renewal.md"
};

static const unsigned char example_002_components[] = {
#embed "Examples/002-city-library-renewal/component-design_city-library-renewal.md"
};

static const unsigned char knowledge_brokers[] = {
#embed "Knowledge/brokers.yaml"
};

static const unsigned char knowledge_caches[] = {
#embed "Knowledge/caches.yaml"
};

static const unsigned char knowledge_calendar[] = {
#embed "Knowledge/calendar.yaml"
};

static const unsigned char knowledge_chat[] = {
#embed "Knowledge/chat.yaml"
};

static const unsigned char knowledge_cloud_services[] = {
#embed "Knowledge/cloud-services.yaml"
};

static const unsigned char knowledge_databases[] = {
#embed "Knowledge/databases.yaml"
};

static const unsigned char knowledge_gateways[] = {
#embed "Knowledge/gateways.yaml"
};

static const unsigned char knowledge_identity[] = {
#embed "Knowledge/identity.yaml"
};

static const unsigned char knowledge_libraries[] = {
#embed "Knowledge/libraries.yaml"
};

static const unsigned char knowledge_llm[] = {
#embed "Knowledge/llm.yaml"
};

static const unsigned char knowledge_mail[] = {
#embed "Knowledge/mail.yaml"
};

static const unsigned char knowledge_maps[] = {
#embed "Knowledge/maps.yaml"
};

static const unsigned char knowledge_observability[] = {
#embed "Knowledge/observability.yaml"
};

static const unsigned char knowledge_payment[] = {
#embed "Knowledge/payment.yaml"
};

static const unsigned char knowledge_push[] = {
#embed "Knowledge/push.yaml"
};

static const unsigned char knowledge_releases[] = {
#embed "Knowledge/releases.yaml"
};

static const unsigned char knowledge_runtimes[] = {
#embed "Knowledge/runtimes.yaml"
};

static const unsigned char knowledge_schedulers[] = {
#embed "Knowledge/schedulers.yaml"
};

static const unsigned char knowledge_search[] = {
#embed "Knowledge/search.yaml"
};

static const unsigned char knowledge_shipping[] = {
#embed "Knowledge/shipping.yaml"
};

static const unsigned char knowledge_sms[] = {
#embed "Knowledge/sms.yaml"
};

static const unsigned char knowledge_storage[] = {
#embed "Knowledge/storage.yaml"
};

static const unsigned char knowledge_tax[] = {
#embed "Knowledge/tax.yaml"
};

static const unsigned char theme_daylight[] = {
#embed "../../Themes/daylight.yaml"
};

static const unsigned char theme_dusk[] = {
#embed "../../Themes/dusk.yaml"
};

static const unsigned char theme_ember[] = {
#embed "../../Themes/ember.yaml"
};

static const unsigned char theme_forest[] = {
#embed "../../Themes/forest.yaml"
};

static const unsigned char theme_harbour[] = {
#embed "../../Themes/harbour.yaml"
};

static const unsigned char theme_linen[] = {
#embed "../../Themes/linen.yaml"
};

static const unsigned char theme_meadow[] = {
#embed "../../Themes/meadow.yaml"
};

static const unsigned char theme_night[] = {
#embed "../../Themes/night.yaml"
};

static const unsigned char theme_paper[] = {
#embed "../../Themes/paper.yaml"
};

static const unsigned char theme_slate[] = {
#embed "../../Themes/slate.yaml"
};

#define ASSET(name, bytes) {name, bytes, sizeof bytes}

const dovetail_asset dovetail_assets[] = {
    ASSET("Examples/001-enterprise-expansion/_session-state.json", example_001_state),
    ASSET("Examples/001-enterprise-expansion/architecture-framework_enterprise-expansion.md",
          example_001_framework),
    ASSET("Examples/001-enterprise-expansion/component-design_enterprise-expansion.md",
          example_001_components),
    ASSET("Examples/002-city-library-renewal/_session-state.json", example_002_state),
    ASSET("Examples/002-city-library-renewal/architecture-framework_city-library-renewal.md",
          example_002_framework),
    ASSET("Examples/002-city-library-renewal/component-design_city-library-renewal.md",
          example_002_components),
    ASSET("Knowledge/brokers.yaml", knowledge_brokers),
    ASSET("Knowledge/caches.yaml", knowledge_caches),
    ASSET("Knowledge/calendar.yaml", knowledge_calendar),
    ASSET("Knowledge/chat.yaml", knowledge_chat),
    ASSET("Knowledge/cloud-services.yaml", knowledge_cloud_services),
    ASSET("Knowledge/databases.yaml", knowledge_databases),
    ASSET("Knowledge/gateways.yaml", knowledge_gateways),
    ASSET("Knowledge/identity.yaml", knowledge_identity),
    ASSET("Knowledge/libraries.yaml", knowledge_libraries),
    ASSET("Knowledge/llm.yaml", knowledge_llm),
    ASSET("Knowledge/mail.yaml", knowledge_mail),
    ASSET("Knowledge/maps.yaml", knowledge_maps),
    ASSET("Knowledge/observability.yaml", knowledge_observability),
    ASSET("Knowledge/payment.yaml", knowledge_payment),
    ASSET("Knowledge/push.yaml", knowledge_push),
    ASSET("Knowledge/releases.yaml", knowledge_releases),
    ASSET("Knowledge/runtimes.yaml", knowledge_runtimes),
    ASSET("Knowledge/schedulers.yaml", knowledge_schedulers),
    ASSET("Knowledge/search.yaml", knowledge_search),
    ASSET("Knowledge/shipping.yaml", knowledge_shipping),
    ASSET("Knowledge/sms.yaml", knowledge_sms),
    ASSET("Knowledge/storage.yaml", knowledge_storage),
    ASSET("Knowledge/tax.yaml", knowledge_tax),
    ASSET("Themes/daylight.yaml", theme_daylight),
    ASSET("Themes/dusk.yaml", theme_dusk),
    ASSET("Themes/ember.yaml", theme_ember),
    ASSET("Themes/forest.yaml", theme_forest),
    ASSET("Themes/harbour.yaml", theme_harbour),
    ASSET("Themes/linen.yaml", theme_linen),
    ASSET("Themes/meadow.yaml", theme_meadow),
    ASSET("Themes/night.yaml", theme_night),
    ASSET("Themes/paper.yaml", theme_paper),
    ASSET("Themes/slate.yaml", theme_slate),
    {NULL, NULL, 0},
};

size_t dovetail_asset_count(void) {
  return sizeof dovetail_assets / sizeof dovetail_assets[0] - 1;
}

const dovetail_asset *dovetail_first_asset(void) { return dovetail_assets; }
