import Screen

extension ControlSequence {
  /// What the sequence means; `.ignored` for everything that is not known.
  var token: InputToken {
    if mark == UInt8(ascii: "[") { return linuxFunctionKey }
    if mark == UInt8(ascii: "<") || !mouseBytes.isEmpty {
      return mouse.map { .event(.mouse($0)) } ?? .ignored
    }
    guard mark == nil, !hasIntermediates else { return .ignored }
    if final == UInt8(ascii: "~"), parameters.first == 200 { return .pasteStart }
    if introducer == UInt8(ascii: "["), parameters.isEmpty {
      if final == UInt8(ascii: "I") { return .event(.focusGained) }
      if final == UInt8(ascii: "O") { return .event(.focusLost) }
    }
    return key.map { .event(.key($0)) } ?? .ignored
  }

  private var linuxFunctionKey: InputToken {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return .ignored }
    return .event(.key(Key(.function(Int(final - UInt8(ascii: "A")) + 1))))
  }

  /// The key, in the encodings of xterm, VT220, rxvt, the Linux console and `CSI u`.
  private var key: Key? {
    switch final {
    case UInt8(ascii: "~"): return tilde
    case UInt8(ascii: "u"):
      return parameters.first.flatMap { typed(code: $0, modifiers: modifiers(at: 1)) }
    case UInt8(ascii: "Z"): return Key(.backTab, modifiers(at: 1).subtracting(.shift))
    // rxvt: lower-case arrows are Shift after CSI and Ctrl after SS3.
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      guard let code = ControlSequence.letters[final - 0x20] else { return nil }
      return Key(code, introducer == UInt8(ascii: "[") ? .shift : .control)
    default: break
    }
    if introducer == UInt8(ascii: "O"), let code = keypad { return code }
    guard let code = ControlSequence.letters[final] else { return nil }
    // `CSI row ; column R` reports the cursor; F3 has 1 as its first number or none at all.
    if final == UInt8(ascii: "R"), let first = parameters.first, first != 1 { return nil }
    // Old xterms wrote `SS3 5 A`, the modifier as the only number.
    return Key(code, modifiers(at: introducer == UInt8(ascii: "O") ? 0 : 1))
  }

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// The numeric keypad in application mode.
  private var keypad: Key? {
    switch final {
    case UInt8(ascii: "M"): Key(.enter)
    case UInt8(ascii: "I"): Key(.tab)
    // * + , - . / 0…9 are sent as the letters j…y.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "X"): .character("=")
    default: nil
    }
  }

  private var tilde: Key? {
    guard let number = parameters.first else { return nil }
    // xterm's modifyOtherKeys: CSI 27 ; modifiers ; code ~.
    if number == 27, parameters.count == 3 {
      return typed(code: parameters[2], modifiers: modifiers(at: 1))
    }
    let code: Key.Code
    switch number {
    case 1, 7: code = .home
    case 2: code = .insert
    case 3: code = .delete
    case 4, 8: code = .end
    case 5: code = .pageUp
    case 6: code = .pageDown
    // The gaps are the VT220's: its keyboard had gaps there.
    case 11...15: code = .function(number - 10)
    case 17...21: code = .function(number - 11)
    case 23...26: code = .function(number - 12)
    case 28, 29: code = .function(number - 13)
    case 31...34: code = .function(number - 14)
    default: return nil
    }
    return Key(code, modifiers(at: 1))
  }

  /// A key given by its code point.
  private func typed(code: Int, modifiers: Modifiers) -> Key? {
    switch code {
    case 9: return modifiers.contains(.shift) ? Key(.backTab) : Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    default: break
    }
    guard code >= 0x20, !(0x80...0x9F).contains(code),
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      scalar.properties.generalCategory != .privateUse
    else { return nil }
    let character = Character(scalar)
    if modifiers.contains(.control) {
      return Key(.character(Character(character.lowercased())), modifiers)
    }
    return Key(.character(character), modifiers.subtracting(.shift))
  }

  /// The modifiers, sent as a bit set plus one.
  private func modifiers(at index: Int) -> Modifiers {
    guard parameters.indices.contains(index), parameters[index] > 1 else { return [] }
    return Modifiers(protocolBits: parameters[index] - 1)
  }
}

extension Modifiers {
  /// From xterm's bits: 1 Shift, 2 Alt, 4 Ctrl, 8 Meta.
  init(protocolBits bits: Int) {
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & (2 | 8) != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
