extension Theme {
  /// The least contrast with which a role can be read.
  ///
  /// 4.5 is what WCAG 2.2 asks of text, 3 of what is large or only marks something. Comments of
  /// base16 schemes are meant to stand back, and a rule need not be read at all.
  private static func floor(of role: Role) -> Double {
    switch role {
    case .uiBorder: 1.3
    case .uiDim: 2.2
    case .uiText, .uiSelection: 4.5
    default: 3
    }
  }

  /// The roles that are hard to read on their background, the faintest first.
  package var faintRoles: [(role: Role, contrast: Double)] {
    Role.allCases.compactMap { role in
      contrast(of: role).flatMap { $0 < Theme.floor(of: role) ? (role, $0) : nil }
    }.sorted { $0.1 < $1.1 }
  }

  /// A remark on what is hard to read, for the list of themes; nil where all can be read.
  package var legibilityRemark: String? {
    let faint = faintRoles
    guard !faint.isEmpty else { return nil }
    let named = faint.prefix(3).map { entry in
      let tenths = Int((entry.contrast * 10).rounded())
      return "\(entry.role.name) \(tenths / 10).\(tenths % 10):1"
    }
    let rest = faint.count > 3 ? " and \(faint.count - 3) more" : ""
    return "Hard to read: " + named.joined(separator: ", ") + rest
  }
}
