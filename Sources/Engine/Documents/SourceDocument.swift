/// One document as it was read: its name, kind and bytes.
package struct SourceDocument: Hashable, Sendable {
  /// The part a document plays in a session.
  package enum Kind: Hashable, Sendable {
    case framework, componentDesign
    /// A file named on the command line, outside any session.
    case loose
  }

  /// The file name inside the session folder, or the path as given.
  package var name: String
  package var kind: Kind
  package var bytes: [UInt8]

  package init(name: String, kind: Kind, bytes: [UInt8]) {
    self.name = name
    self.kind = kind
    self.bytes = bytes
  }
}
