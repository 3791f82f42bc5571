internal import Formats

/// How many parts of which sort the session state says there are.
package struct SessionCounts: Hashable, Sendable {
  /// One count under its key in `architectureResults`.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var count: Int

    package init(key: String, count: Int) {
      self.key = key
      self.count = count
    }
  }

  /// In the order of the file.
  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  /// Reads the bytes of `_session-state.json`; a file that cannot be read counts nothing.
  package init(json: [UInt8]?) {
    guard let json, let value = try? JSONReader.value(of: json),
      let results = value["architectureResults"]?.members
    else {
      self.init()
      return
    }
    self.init(
      results.compactMap { member in
        member.value.intValue.map { Entry(key: member.key, count: $0) }
      })
  }
}
