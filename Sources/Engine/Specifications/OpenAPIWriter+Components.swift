internal import Formats

extension OpenAPIWriter {
  /// API-03, by draft-ietf-httpapi-idempotency-key-header-07, which is still a draft.
  static let idempotencyKey: OrderedValue = [
    "name": "Idempotency-Key", "in": "header", "required": true,
    "description": .string(
      "Chosen by the caller, the same for every attempt of one request; the provider "
        + "answers a repeated key with the first result."),
    // A UUID is advised, not asked for: generated clients cannot put one into a header.
    "schema": [
      "type": "string", "minLength": 1, "maxLength": 64,
      "example": .string(ExampleValue.uuid(for: "Idempotency-Key")),
    ],
    "example": .string(ExampleValue.uuid(for: "Idempotency-Key")), "x-origin": "proposed",
    "x-rule": "API-03",
  ]

  /// API-04: where the page begins.
  static let cursor: OrderedValue = [
    "name": "cursor", "in": "query", "required": false,
    "description": "The nextCursor of the page before; absent for the first page.",
    "schema": ["type": "string", "example": "cursor-2"], "example": "cursor-2",
    "x-origin": "proposed", "x-rule": "API-04",
  ]

  /// API-04: how many items a page may hold.
  static let limit: OrderedValue = [
    "name": "limit", "in": "query", "required": false, "description": "Items per page.",
    "schema": [
      "type": "integer", "minimum": 1, "maximum": 100, "default": 20, "example": 20,
    ],
    "example": 20,
    "x-origin": "proposed", "x-rule": "API-04",
  ]

  /// ERR-07: when to try again.
  static let retryAfter: OrderedValue = [
    "description": "Seconds to wait before the next attempt.",
    "schema": ["type": "integer", "minimum": 0, "example": 2], "example": 2, "x-origin": "proposed",
    "x-rule": "ERR-07",
  ]

  /// Where a created object is found.
  static let location: OrderedValue = [
    "description": "Path of the object that was created.",
    "schema": ["type": "string", "format": "uri-reference", "example": "./example"],
    "example": "./example",
    "x-origin": "proposed", "x-rule": "API-01",
  ]
}
