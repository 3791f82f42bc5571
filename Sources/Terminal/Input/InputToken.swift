import Screen

/// The smallest piece of terminal input that means something by itself.
enum InputToken: Equatable {
  case text(String)
  case event(InputEvent)
  case pasteStart
  /// A complete sequence that means nothing here.
  case ignored

  /// Takes one token off the front of `bytes`; nil while it may still be incomplete.
  ///
  /// - Parameters:
  ///   - bytes: What arrived; only what belongs to the token is removed.
  ///   - isFinal: Nothing more will follow: an incomplete sequence is decided now.
  ///   - prefixesAlt: ESC before a sequence stands for Alt.
  static func next(
    in bytes: inout ArraySlice<UInt8>, isFinal: Bool, prefixesAlt: Bool
  ) -> InputToken? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B:
      if bytes.dropFirst().first == 0x1B {
        return doubleEscape(in: &bytes, isFinal: isFinal, prefixesAlt: prefixesAlt)
      }
      return escape(in: &bytes, isFinal: isFinal)
    case 0x00...0x1F, 0x7F:
      bytes.removeFirst()
      return .event(.key(control(first)))
    default: return text(in: &bytes, isFinal: isFinal)
    }
  }

  /// The key behind a control byte.
  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: Key(.character(" "), .control)
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    default: .control(Character(Unicode.Scalar(byte < 0x1B ? byte + 0x60 : byte + 0x40)))
    }
  }

  /// A run of printable bytes, cut at characters so that a cluster stays one key.
  private static func text(in bytes: inout ArraySlice<UInt8>, isFinal: Bool) -> InputToken? {
    let end = bytes.firstIndex { $0 < 0x20 || $0 == 0x7F } ?? bytes.endIndex
    var run = bytes[..<end]
    if end == bytes.endIndex, !isFinal { run = run.dropLast(incompleteTail(of: run)) }
    guard !run.isEmpty else { return nil }
    bytes = bytes[run.endIndex...]
    // C1 control characters, which no key types, are dropped.
    let scalars = String(decoding: run, as: UTF8.self).unicodeScalars
      .filter { !(0x80...0x9F).contains($0.value) }
    return scalars.isEmpty ? .ignored : .text(String(String.UnicodeScalarView(scalars)))
  }

  /// How many bytes at the end begin a UTF-8 sequence that is not complete yet.
  private static func incompleteTail(of run: ArraySlice<UInt8>) -> Int {
    for (length, byte) in run.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length + 1 ? length + 1 : 0
    }
    return 0
  }

  /// Everything that begins with ESC: the key itself, Alt with another key, or a sequence.
  private static func escape(in bytes: inout ArraySlice<UInt8>, isFinal: Bool) -> InputToken? {
    guard let second = bytes.dropFirst().first else {
      guard isFinal else { return nil }
      bytes.removeFirst()
      return .event(.key(Key(.escape)))
    }
    switch second {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      switch ControlSequence.parse(bytes) {
      case .complete(let sequence, let length):
        bytes = bytes.dropFirst(length)
        return sequence.token
      case .broken(let length):
        bytes = bytes.dropFirst(length)
        return .ignored
      case .incomplete:
        guard isFinal else { return nil }
        // Alt-[ and Alt-O are typed; anything longer is a sequence that broke off.
        let isKey = bytes.count == 2
        bytes = []
        return isKey ? .event(.key(.alt(Character(Unicode.Scalar(second))))) : .ignored
      }
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      if let token = answer(in: &bytes, isFinal: isFinal) { return token }
      return isFinal || bytes.count > 2 ? alt(in: &bytes, isFinal: isFinal) : nil
    default:
      return alt(in: &bytes, isFinal: isFinal)
    }
  }

  /// An answer of the terminal (OSC, DCS, APC, PM), which ends with BEL or ESC \.
  ///
  /// Nil where the bytes are rather a key pressed with Alt: answers go on with a digit or a mark.
  private static func answer(in bytes: inout ArraySlice<UInt8>, isFinal: Bool) -> InputToken? {
    guard let third = bytes.dropFirst(2).first, "0123456789>+!|$=G".utf8.contains(third) else {
      return nil
    }
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      let isTerminator =
        bytes[index] == 0x1B && bytes.dropFirst(index + 1 - bytes.startIndex).first == 0x5C
      if bytes[index] == 0x07 || isTerminator {
        bytes = bytes[(index + (isTerminator ? 2 : 1))...]
        return .ignored
      }
      index += 1
    }
    // A limit, so that a stray beginning cannot swallow the keyboard for ever.
    guard isFinal || bytes.count > 4096 else { return nil }
    bytes = []
    return .ignored
  }

  /// ESC ESC: the Escape key and what follows it, or an arrow with Alt as rxvt sends it.
  private static func doubleEscape(
    in bytes: inout ArraySlice<UInt8>, isFinal: Bool, prefixesAlt: Bool
  ) -> InputToken? {
    let third = bytes.dropFirst(2).first
    if prefixesAlt, third == nil, !isFinal { return nil }
    if prefixesAlt, third == UInt8(ascii: "[") || third == UInt8(ascii: "O"),
      case .complete(let sequence, let length) = ControlSequence.parse(bytes.dropFirst()),
      case .event(.key(var key)) = sequence.token
    {
      bytes = bytes.dropFirst(length + 1)
      key.modifiers.insert(.alt)
      return .event(.key(key))
    }
    bytes.removeFirst()
    return .event(.key(Key(.escape)))
  }

  /// ESC and a key: the key with Alt.
  private static func alt(in bytes: inout ArraySlice<UInt8>, isFinal: Bool) -> InputToken? {
    var rest = bytes.dropFirst()
    guard let first = rest.first else { return nil }
    if first < 0x20 || first == 0x7F {
      bytes = rest.dropFirst()
      var key = control(first)
      key.modifiers.insert(.alt)
      return .event(.key(key))
    }
    let needed = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    if rest.count < needed, !isFinal { return nil }
    let scalar = String(decoding: rest.prefix(needed), as: UTF8.self).unicodeScalars.first
    rest = rest.dropFirst(needed)
    bytes = rest
    guard let scalar, scalar != "\u{FFFD}" else { return .ignored }
    return .event(.key(.alt(Character(scalar))))
  }
}
