import CLua

/// What a decision point's results look like: the constructors a script builds them with, and their fields.
package struct ResultShape: Sendable, Equatable {
  package enum FieldType: Sendable, Equatable {
    case integer(ClosedRange<Int64>)
    /// Minor units; a number with a fraction is refused.
    case money
    case identifier
    case text
    case date
    case flag
  }

  package struct Field: Sendable, Equatable {
    package let name: String
    /// Name of the method that sets it; nil: only constructors do.
    package let setter: String?
    package let type: FieldType

    package init(_ name: String, _ type: FieldType, setter: String? = nil) {
      self.name = name
      self.type = type
      self.setter = setter
    }
  }

  /// A field that a constructor fills by itself. A constant is part of what the constructor says, and no setter
  /// changes it; a copy is a default.
  package enum Preset: Sendable, Equatable {
    case text(String)
    case flag(Bool)
    case integer(Int64)
    /// The same value as another field.
    case copy(of: String)
  }

  package struct Constructor: Sendable, Equatable {
    package let name: String
    /// False: the result says that the rule does not apply.
    package let decides: Bool
    /// Fields taken as arguments, in order.
    package let arguments: [String]
    /// Whether an article and a text follow the arguments.
    package let takesReason: Bool
    package let presets: [(field: String, value: Preset)]

    package init(
      _ name: String, _ arguments: [String] = [], decides: Bool = true, takesReason: Bool = false,
      presets: [(field: String, value: Preset)] = []
    ) {
      self.name = name
      self.decides = decides
      self.arguments = arguments
      self.takesReason = takesReason
      self.presets = presets
    }

    package static func == (a: Constructor, b: Constructor) -> Bool {
      a.name == b.name && a.decides == b.decides && a.arguments == b.arguments && a.takesReason == b.takesReason
        && a.presets.map(\.field) == b.presets.map(\.field) && a.presets.map(\.value) == b.presets.map(\.value)
    }
  }

  /// Two sums or counts of a result: the first is at most the second.
  package struct Bound: Sendable, Equatable {
    package let field: String
    package let most: String

    package init(_ field: String, atMost most: String) {
      self.field = field
      self.most = most
    }
  }

  package let name: String
  package let fields: [Field]
  package let constructors: [Constructor]
  /// Checked when a rule returns, in results that have both fields.
  package let bounds: [Bound]

  package init(name: String, fields: [Field], constructors: [Constructor], bounds: [Bound] = []) {
    self.name = name
    self.fields = fields
    self.constructors = constructors
    self.bounds = bounds
  }

  func index(of field: String) -> UInt32 {
    guard let index = fields.firstIndex(where: { $0.name == field }) else {
      preconditionFailure("\(name) has no result field \(field); this is a bug in bylaw")
    }
    return UInt32(index)
  }
}
