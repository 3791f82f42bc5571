internal import Formats

/// The error answers of HTTP operations, as Problem Details (RFC 9457).
enum ProblemResponse: Int, CaseIterable {
  case badRequest = 400
  case unauthorized = 401
  case forbidden = 403
  case notFound = 404
  case conflict = 409
  case unprocessableContent = 422
  case tooManyRequests = 429
  case internalServerError = 500
  case serviceUnavailable = 503

  /// The reason phrase of RFC 9110 and RFC 6585.
  var title: String {
    switch self {
    case .badRequest: "Bad Request"
    case .unauthorized: "Unauthorized"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .conflict: "Conflict"
    case .unprocessableContent: "Unprocessable Content"
    case .tooManyRequests: "Too Many Requests"
    case .internalServerError: "Internal Server Error"
    case .serviceUnavailable: "Service Unavailable"
    }
  }

  /// The name under `components/responses`.
  var name: String { NameWords(title).pascal }

  private var meaning: String {
    switch self {
    case .badRequest: "The request breaks the contract."
    case .unauthorized: "The access token is missing, expired or not valid."
    case .forbidden: "The access token lacks the scope, or the object belongs to somebody else."
    case .notFound: "There is no such object, or the caller may not know of it."
    case .conflict:
      "The object's state does not allow this, or a request with the same Idempotency-Key is in work."
    case .unprocessableContent:
      "A field breaks a business rule, or the Idempotency-Key was used with another request."
    case .tooManyRequests: "The rate limit is reached; Retry-After says when to try again."
    case .internalServerError: "The provider failed; the state of the request is not known."
    case .serviceUnavailable: "The provider or something it needs is down; see Retry-After."
    }
  }

  /// The response object.
  var object: OrderedValue {
    var value: OrderedValue = ["description": .string(meaning)]
    Provenance.mark(&value, .proposed(API02ProblemDetails.id))
    if self == .tooManyRequests || self == .serviceUnavailable {
      value["headers"] = ["Retry-After": ["$ref": "#/components/headers/RetryAfter"]]
    }
    value["content"] = [
      "application/problem+json": [
        "schema": ["$ref": "#/components/schemas/Problem"],
        "example": [
          "type": "about:blank", "title": .string(title), "status": .int(rawValue),
          "detail": .string(meaning),
        ],
      ]
    ]
    return value
  }

  /// The schema of RFC 9457.
  static let schema: OrderedValue = [
    "type": "object",
    "description": "Problem Details by RFC 9457.",
    "x-origin": "proposed",
    "x-rule": "API-02",
    "required": ["type", "title", "status"],
    "properties": [
      "type": [
        "type": "string", "format": "uri-reference",
        "description": "Identifies the kind of problem; about:blank when the status says it all.",
        "example": "about:blank",
      ],
      "title": [
        "type": "string", "description": "A short text, the same for every such problem.",
        "example": "Not Found",
      ],
      "status": ["type": "integer", "minimum": 400, "maximum": 599, "example": 404],
      "detail": [
        "type": "string", "description": "What went wrong this time.",
        "example": .string(Self.notFound.meaning),
      ],
      "instance": [
        "type": "string", "format": "uri-reference", "description": "Identifies this occurrence.",
        "example": "/problems/1",
      ],
    ],
    "example": ["type": "about:blank", "title": "Not Found", "status": 404],
  ]
}
