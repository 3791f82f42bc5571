internal import Formats
internal import Screen

/// Why a theme file cannot be used, with its line.
struct ThemeFileError: Error, Equatable {
  var line: Int
  var reason: String
}

/// A theme as a base16 or base24 YAML file.
///
/// Both shapes are read: the newer one with `system` and `palette`, and the older flat one with `scheme`
/// and `base00` … at the top. Optional `scopes` override single roles.
enum ThemeFile {
  /// Reads a theme.
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - identifier: the name by which the user chooses it: the file name without ending.
  /// - Throws: `ThemeFileError` naming the line.
  static func theme(from text: String, identifier: String) throws(ThemeFileError) -> Theme {
    let root: YAMLNode
    do {
      root = try YAMLReader.node(of: text)
    } catch {
      throw ThemeFileError(line: error.line, reason: "this is not valid YAML")
    }
    guard root.members != nil else {
      throw ThemeFileError(line: 1, reason: "a theme is a mapping with a palette")
    }
    let palette = try palette(from: root["palette"] ?? root)
    let variant = try variant(of: root, palette: palette)
    let overrides = try overrides(in: root["scopes"], palette: palette)
    return Theme(
      name: identifier, author: root["author"]?.stringValue ?? "", variant: variant,
      palette: palette, overrides: overrides)
  }

  private static func palette(from node: YAMLNode) throws(ThemeFileError) -> Palette {
    let hasBase24 = member("base10", of: node) != nil
    var colors: [RGB] = []
    for index in 0..<(hasBase24 ? 24 : 16) {
      let digit = String(index % 16, radix: 16, uppercase: true)
      let key = "base" + (index < 16 ? "0" : "1") + digit
      guard let entry = member(key, of: node) else {
        throw ThemeFileError(line: node.line, reason: "the palette lacks \(key)")
      }
      colors.append(try color(entry, key: key))
    }
    guard let palette = Palette(colors) else {
      throw ThemeFileError(line: node.line, reason: "a palette has 16 or 24 colours")
    }
    return palette
  }

  private static func member(_ key: String, of node: YAMLNode) -> YAMLNode? {
    node.members?.first { $0.key.lowercased() == key.lowercased() }?.value
  }

  /// A colour as six hexadecimal digits in any case, with or without `#`.
  private static func color(_ node: YAMLNode, key: String) throws(ThemeFileError) -> RGB {
    guard let text = digits(of: node), text.utf8.count == 6, let value = UInt32(text, radix: 16)
    else {
      throw ThemeFileError(
        line: node.line, reason: "\(key) must be a colour of six hexadecimal digits")
    }
    return RGB(
      UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
      UInt8(truncatingIfNeeded: value))
  }

  /// The digits of a colour; an unquoted `001122` or `1e1010` reads as a number and is taken back.
  private static func digits(of node: YAMLNode) -> String? {
    switch node.scalar {
    case .string(let text): text.hasPrefix("#") ? String(text.dropFirst()) : text
    case .number(let literal): literal
    case .int(let value):
      String(repeating: "0", count: max(0, 6 - String(value).count)) + String(value)
    default: nil
    }
  }

  private static func variant(
    of root: YAMLNode, palette: Palette
  ) throws(ThemeFileError) -> Theme.Variant {
    guard let node = root["variant"] else {
      // The older shape has no variant: a ground darker than its text is a dark theme.
      return palette[0].relativeLuminance < palette[5].relativeLuminance ? .dark : .light
    }
    guard let variant = node.stringValue.flatMap(Theme.Variant.init(rawValue:)) else {
      throw ThemeFileError(line: node.line, reason: "variant must be dark or light")
    }
    return variant
  }

  /// Roles whose style the file overrides: `markup.heading: base0E`, or a mapping with `fg`, `bg` and
  /// `attributes`.
  private static func overrides(
    in node: YAMLNode?, palette: Palette
  ) throws(ThemeFileError) -> [Role: Style] {
    guard let node else { return [:] }
    guard let members = node.members else {
      throw ThemeFileError(line: node.line, reason: "scopes must be a mapping of roles")
    }
    let base = Theme(name: "", palette: palette)
    var styles: [Role: Style] = [:]
    for member in members {
      guard let role = Role(name: member.key) else {
        throw ThemeFileError(line: member.line, reason: "there is no role \(member.key)")
      }
      styles[role] = try style(member.value, over: base[role], palette: palette)
    }
    return styles
  }

  private static func style(
    _ node: YAMLNode, over base: Style, palette: Palette
  ) throws(ThemeFileError) -> Style {
    var style = base
    guard let members = node.members else {
      style.foreground = Color(try reference(node, palette: palette))
      return style
    }
    for member in members {
      switch member.key {
      case "fg": style.foreground = Color(try reference(member.value, palette: palette))
      case "bg": style.background = Color(try reference(member.value, palette: palette))
      case "attributes": style.attributes = try attributes(member.value)
      default:
        throw ThemeFileError(line: member.line, reason: "a role has fg, bg and attributes")
      }
    }
    return style
  }

  /// A colour by its palette name or by its digits.
  private static func reference(
    _ node: YAMLNode, palette: Palette
  ) throws(ThemeFileError) -> RGB {
    if let name = node.stringValue, name.lowercased().hasPrefix("base"),
      let index = UInt8(name.dropFirst(4), radix: 16), index < 0x18
    {
      return palette[Int(index)]
    }
    return try color(node, key: "a role's colour")
  }

  private static func attributes(_ node: YAMLNode) throws(ThemeFileError) -> Attributes {
    let names = node.elements?.compactMap(\.stringValue) ?? node.stringValue.map { [$0] } ?? []
    var attributes: Attributes = []
    for name in names {
      switch name {
      case "bold": attributes.insert(.bold)
      case "dim": attributes.insert(.dim)
      case "underline": attributes.insert(.underline)
      case "reverse": attributes.insert(.reverse)
      case "italic": attributes.insert(.italic)
      default:
        throw ThemeFileError(
          line: node.line, reason: "attributes are bold, dim, underline, reverse, italic")
      }
    }
    return attributes
  }
}
