extension OrderedValue {
  /// The text of a string value.
  package var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number of a whole-number value.
  package var intValue: Int? {
    if case .int(let value) = self { value } else { nil }
  }

  /// The truth value of a Boolean value.
  package var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array value.
  package var elements: [OrderedValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object value.
  package var members: [Member]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The member's value for a key, or nil when this is no object or has no such key.
  package subscript(key: String) -> OrderedValue? {
    get {
      members?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
    set {
      var list = members ?? []
      let index = list.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): list[index].value = value
      case (let index?, nil): list.remove(at: index)
      case (nil, let value?): list.append(Member(key, value))
      case (nil, nil): return
      }
      self = .object(list)
    }
  }

  /// The element at a position, or nil when this is no array or the position lies outside.
  package subscript(index: Int) -> OrderedValue? {
    guard let elements, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The same value without comments, for comparing what was written with what was read back.
  package var withoutComments: OrderedValue {
    switch self {
    case .array(let elements): .array(elements.map(\.withoutComments))
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.withoutComments) })
    default: self
    }
  }

  /// The value of a number literal: `.int` for plain decimal digits that fit, else `.number`.
  package static func numeral(_ literal: String) -> OrderedValue {
    if let value = Int(literal), String(value).utf8.elementsEqual(literal.utf8) {
      return .int(value)
    }
    return .number(literal)
  }
}
