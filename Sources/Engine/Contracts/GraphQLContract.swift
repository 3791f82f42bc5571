/// The GraphQL interface of one provider.
package struct GraphQLContract: Hashable, Sendable {
  package var provider: ElementID
  /// File name without extension: `storefront-gateway`.
  package var fileName: String
  package var operations: [Operation]
  /// What operations answer with, and what that holds.
  package var types: [SchemaContract]
  /// What mutations take.
  package var inputs: [SchemaContract]

  /// One field of a root type.
  package struct Operation: Hashable, Sendable {
    /// The root type.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case query, mutation, subscription
    }

    package var kind: Kind
    package var name: String
    package var summary: String
    package var arguments: [SchemaField]
    /// Name of the schema of what is given to a mutation.
    package var input: String?
    /// Name of the schema of the answer; `nil` when no source names its fields.
    package var result: String?
    /// Whether it answers page by page.
    package var isList: Bool
    /// Scope that the caller needs.
    package var permission: String
    package var consumers: [ElementID]
    package var interactions: [InteractionID]
    package var origin: ContractOrigin
  }
}
