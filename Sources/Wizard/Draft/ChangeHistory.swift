import Engine

/// The changes that led to what was saved, kept behind a save so that they can be taken back in a later run.
package struct ChangeHistory: Equatable, Sendable {
  /// How many changes are kept; the oldest go first.
  static let limit = 200

  /// The changes made, oldest first.
  package private(set) var past: [DraftStep]
  /// The changes taken back, the next one to be made again last.
  package private(set) var future: [DraftStep]
  /// The saved review as a fingerprint: to another one these changes did not lead.
  private var review: String

  /// The history of a draft whose content has just been saved.
  package init(of draft: Draft) {
    past = draft.past.suffix(Self.limit)
    future = draft.future.suffix(Self.limit)
    review = Self.fingerprint(of: draft.content)
  }

  /// Whether the changes led to that content, which somebody may have changed without this program's wizard.
  package func fits(_ content: DraftContent) -> Bool {
    review == Self.fingerprint(of: content)
  }

  private static func fingerprint(of content: DraftContent) -> String {
    Fingerprint(ReviewFile.text(of: content.review).utf8).hexadecimal
  }

  /// One line of printable UTF-8 without its line end.
  package var encoded: [UInt8] {
    var writer = TokenWriter()
    writer.put("history")
    writer.put(review)
    for steps in [past, future] {
      writer.put(all: steps) { writer, step in
        writer.put(step.name)
        writer.put(all: step.forward) { $1.write(to: &$0) }
        writer.put(all: step.backward) { $1.write(to: &$0) }
      }
    }
    return writer.bytes
  }

  /// The history that a line holds; nil when it is damaged.
  package init?(encoded bytes: [UInt8]) {
    var reader = TokenReader(bytes)
    guard let history = try? Self(from: &reader), reader.isAtEnd else { return nil }
    self = history
  }

  private init(from reader: inout TokenReader) throws(DamagedTokens) {
    guard try reader.text() == "history" else { throw DamagedTokens() }
    review = try reader.text()
    past = try Self.steps(&reader)
    future = try Self.steps(&reader)
  }

  private static func steps(_ reader: inout TokenReader) throws(DamagedTokens) -> [DraftStep] {
    try reader.list { reader throws(DamagedTokens) in
      DraftStep(
        name: try reader.text(),
        forward: try reader.list { reader throws(DamagedTokens) in try ReviewEdit(from: &reader) },
        backward: try reader.list { reader throws(DamagedTokens) in try ReviewEdit(from: &reader) })
    }
  }
}
