/// The sessions of a workspace, found by whatever the user calls them.
package struct SessionCatalog: Hashable, Sendable {
  /// The sessions in the order of their numbers, then of their names.
  package let sessions: [Session]

  /// Reads the names of the folders below the architecture folder; those that are no session
  /// folder (`NNN-name`) are left out.
  package init(folderNames: some Sequence<String>) {
    sessions = folderNames.compactMap(Session.init(folder:)).sorted {
      ($0.index, $0.folder) < ($1.index, $1.folder)
    }
  }

  /// The session that `query` calls: a whole folder name, a name, a number with or without leading
  /// zeros, or the beginning of a folder name or name that no other session shares.
  package func session(named query: String) throws(SessionLookupError) -> Session {
    guard Session.isSafe(query) else { throw .unsafe(query) }
    if let exact = sessions.first(where: { $0.folder == query }) { return exact }
    let named = sessions.filter { $0.name == query }
    if !named.isEmpty { return try only(named, query) }
    if query.utf8.allSatisfy({ (48...57).contains($0) }), let index = Int(query) {
      let numbered = sessions.filter { $0.index == index }
      if !numbered.isEmpty { return try only(numbered, query) }
    }
    let beginning = sessions.filter { $0.folder.hasPrefix(query) || $0.name.hasPrefix(query) }
    guard !beginning.isEmpty else { throw .notFound(query, candidates: sessions) }
    return try only(beginning, query)
  }

  private func only(
    _ found: [Session], _ query: String
  ) throws(SessionLookupError) -> Session {
    guard found.count == 1 else { throw .ambiguous(query, candidates: found) }
    return found[0]
  }
}

/// Why no session answers to a name.
package enum SessionLookupError: Error, Hashable, Sendable {
  /// No session has that name; the candidates are all that there are.
  case notFound(String, candidates: [Session])
  /// Several sessions have that name or begin like it.
  case ambiguous(String, candidates: [Session])
  /// The name could lead out of the architecture folder.
  case unsafe(String)
}

extension Session {
  /// The session of a folder called `NNN-name`; `nil` for folders of any other name.
  package init?(folder: String) {
    guard Session.isSafe(folder) else { return nil }
    let parts = folder.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[0].utf8.count <= 9,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }), let index = Int(parts[0])
    else { return nil }
    self.init(folder: folder, index: index, name: String(parts[1]))
  }

  /// Whether a name is free of everything that could make a path leave its folder.
  static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("."), name.utf8.count <= 255 else { return false }
    return !name.unicodeScalars.contains { scalar in
      scalar == "/" || scalar == "\\" || scalar.value < 32 || scalar.value == 127
    }
  }
}
