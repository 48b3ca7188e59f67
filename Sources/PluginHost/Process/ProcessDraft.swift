import CaseModel

/// The three kinds of parts of a process.
package enum ProcessPartKind: String, CaseIterable, Sendable {
  case states, transitions, deadlines

  /// One of them, in messages.
  package var noun: String { String(rawValue.dropLast()) }

  var keys: [String] {
    switch self {
    case .states: ["title", "end", "shows", "becomes", "since", "until"]
    case .transitions:
      [
        "title", "basis", "from", "to", "event", "by", "documents", "facts", "asks", "sets", "guard", "reopens",
        "not_before", "opens_hold", "closes_hold",
        "since", "until",
      ]
    case .deadlines:
      [
        "title", "basis", "in", "when", "unless", "starts", "before", "each", "within", "ends", "met", "holds",
        "first_day",
        "last_day", "escalates", "since", "until",
      ]
    }
  }

  var required: [String] {
    switch self {
    case .states: ["title"]
    case .transitions: ["title", "basis", "from", "to", "event"]
    case .deadlines: ["title", "basis", "within"]
    }
  }
}

/// A value of a process's file, and the layer whose file it stands in.
struct ProcessEntry {
  let node: YamlNode
  let layer: Int
}

/// A state, transition or deadline as the files write it: not looked into yet but for its dates.
struct ProcessPart {
  let name: String
  var validity: Validity
  var entries: [String: ProcessEntry]
  let layer: Int
  let position: YamlPosition
  var changedBy: Int?

  var origin: ProcessOrigin { ProcessOrigin(layer: layer, position: position, changedBy: changedBy) }
}

/// A process while overlays are laid over its base: names and values of the files, and everything that is wrong so far.
struct ProcessDraft {
  let name: String
  private(set) var layers: [ProcessLayer] = []
  var top: [String: ProcessEntry] = [:]
  var parts: [ProcessPartKind: [ProcessPart]] = [:]
  private(set) var removals: [ProcessRemoval] = []
  /// One for each layer: it names the file.
  var readers: [YamlReader] = []

  static let topKeys = [
    "model", "title", "source", "since", "until", "status_field", "start", "states", "transitions", "deadlines",
  ]
  static let topRequired = ["model", "title", "source", "start", "states", "transitions"]
  static let mostParts = 500

  init(name: String) { self.name = name }

  var problems: [Diagnostic] { readers.flatMap(\.problems) }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 95 }
  }

  mutating func report(_ layer: Int, _ problem: YamlReader.Problem, _ at: YamlPosition, _ what: String, mend: String) {
    readers[layer].report(problem, at, what, mend: mend)
  }

  // MARK: The base

  mutating func take(base root: YamlNode, of plugin: Plugin, path: String) {
    let layer = open(plugin, path, root)
    guard let map = readers[layer].fields(of: root, "the process", known: Self.topKeys, required: Self.topRequired)
    else { return }
    for entry in map.entries where ProcessPartKind(rawValue: entry.key) == nil {
      top[entry.key] = ProcessEntry(node: entry.value, layer: layer)
    }
    for kind in ProcessPartKind.allCases {
      guard let node = map[kind.rawValue], let entries = readers[layer].map(node, kind.rawValue) else { continue }
      for entry in entries { add(entry, kind, layer) }
    }
  }

  private mutating func open(_ plugin: Plugin, _ path: String, _ root: YamlNode) -> Int {
    readers.append(YamlReader(path: path, codes: .process))
    let sources = root.entries.first { $0.key == "source" }?.value
    let source = sources.flatMap { readers[readers.count - 1].text($0, "source") } ?? ""
    layers.append(ProcessLayer(plugin: plugin, path: path, source: source))
    return layers.count - 1
  }

  private mutating func add(_ entry: YamlNode.Entry, _ kind: ProcessPartKind, _ layer: Int) {
    guard Self.isName(entry.key) else {
      return report(
        layer, .structure, entry.position, "\"\(entry.key)\" is no name of a \(kind.noun)",
        mend: "use small letters, digits and _, at most 64")
    }
    if ["any", "same", "entered"].contains(entry.key) {
      return report(
        layer, .structure, entry.position, "\(entry.key) means something else in a process", mend: "choose another name"
      )
    }
    guard parts[kind, default: []].count < Self.mostParts else {
      return report(
        layer, .structure, entry.position, "\(entry.key) is one more than \(Self.mostParts) \(kind.rawValue)",
        mend: "make a second process of it")
    }
    let nodes = if case .list(let nodes) = entry.value.content { nodes } else { [entry.value] }
    if nodes.isEmpty {
      report(layer, .structure, entry.value.position, "\(entry.key) has no version", mend: "write one, or remove it")
    }
    for node in nodes {
      let subject = "\(kind.noun) \(entry.key)"
      guard let map = readers[layer].fields(of: node, subject, known: kind.keys, required: kind.required),
        let validity = validity(from: map["since"], to: map["until"], subject, layer)
      else { continue }
      parts[kind, default: []].append(
        ProcessPart(
          name: entry.key, validity: validity,
          entries: Dictionary(
            uniqueKeysWithValues: map.entries.map { ($0.key, ProcessEntry(node: $0.value, layer: layer)) }),
          layer: layer, position: nodes.count == 1 ? entry.position : node.position))
    }
  }

  mutating func validity(
    from first: YamlNode?, to last: YamlNode?, _ subject: String, _ layer: Int
  ) -> Validity? {
    let since = first.map { readers[layer].date($0, "\(subject): since") } ?? .earliest
    let until = last.map { readers[layer].date($0, "\(subject): until") } ?? .latest
    guard let since, let until else { return nil }
    guard since <= until else {
      report(
        layer, .code(.processVersions), last?.position ?? .start,
        "\(subject) ends on \(until.iso), before it begins on \(since.iso)", mend: "correct since or until")
      return nil
    }
    return Validity(since: since, until: until)
  }

  // MARK: An overlay

  mutating func lay(overlay root: YamlNode, of plugin: Plugin, path: String) {
    let layer = open(plugin, path, root)
    let known = ["overlays", "source", "add", "change", "remove"]
    guard let map = readers[layer].fields(of: root, "the overlay", known: known, required: ["overlays", "source"])
    else {
      return
    }
    if let node = map["overlays"], let over = readers[layer].text(node, "overlays"), over != name {
      report(
        layer, .code(.processOverlay), node.position, "the file lies over \(over), and its name says \(name)",
        mend: "write overlays: \(name), or rename the file to \(over).yaml")
    }
    let kinds = ProcessPartKind.allCases.map(\.rawValue)
    if let node = map["change"],
      let changes = readers[layer].fields(
        of: node, "change", known: ["title", "start", "status_field"] + kinds)
    {
      for entry in changes.entries where ProcessPartKind(rawValue: entry.key) == nil {
        top[entry.key] = ProcessEntry(node: entry.value, layer: layer)
      }
      for kind in ProcessPartKind.allCases {
        for entry in changes[kind.rawValue].flatMap({ readers[layer].map($0, "change.\(kind.rawValue)") }) ?? [] {
          change(entry, kind, layer)
        }
      }
    }
    if let node = map["remove"], let removals = readers[layer].fields(of: node, "remove", known: kinds) {
      for kind in ProcessPartKind.allCases {
        for item in removals[kind.rawValue].flatMap({ readers[layer].list($0, "remove.\(kind.rawValue)") }) ?? [] {
          remove(item, kind, layer)
        }
      }
    }
    if let node = map["add"], let additions = readers[layer].fields(of: node, "add", known: kinds) {
      for kind in ProcessPartKind.allCases {
        for entry in additions[kind.rawValue].flatMap({ readers[layer].map($0, "add.\(kind.rawValue)") }) ?? [] {
          if let there = parts[kind, default: []].first(where: { $0.name == entry.key }) {
            report(
              layer, .code(.processOverlay), entry.position,
              "the \(kind.noun) \(entry.key) is there already, in \(layers[there.layer].path)",
              mend: "put it under change, or choose another name")
          } else {
            add(entry, kind, layer)
          }
        }
      }
    }
  }

  private mutating func isThere(_ name: String, _ kind: ProcessPartKind, _ layer: Int, _ at: YamlPosition) -> Bool {
    let names = parts[kind, default: []].map(\.name)
    if names.contains(name) { return true }
    report(
      layer, .code(.processOverlay), at, "there is no \(kind.noun) \(name) to change or remove",
      mend: nearestName(to: name, among: names).map { "write \($0)" } ?? "put it under add")
    return false
  }

  private mutating func remove(_ item: YamlNode, _ kind: ProcessPartKind, _ layer: Int) {
    guard let name = readers[layer].text(item, "remove.\(kind.rawValue)"), isThere(name, kind, layer, item.position)
    else { return }
    parts[kind]?.removeAll { $0.name == name }
    let origin = ProcessOrigin(layer: layer, position: item.position, changedBy: nil)
    removals.append(ProcessRemoval(kind: kind, name: name, origin: origin))
  }

  private mutating func change(_ entry: YamlNode.Entry, _ kind: ProcessPartKind, _ layer: Int) {
    let subject = "change of the \(kind.noun) \(entry.key)"
    guard isThere(entry.key, kind, layer, entry.position),
      let map = readers[layer].fields(of: entry.value, subject, known: kind.keys),
      let when = validity(from: map["since"], to: map["until"], subject, layer)
    else { return }
    if let node = map["until"] {
      report(
        layer, .structure, node.position, "\(subject) has an until", mend: "begin the next version with since instead")
    }
    var changed: [ProcessPart] = []
    for part in parts[kind, default: []] {
      guard part.name == entry.key, when.since <= part.validity.until else {
        changed.append(part)
        continue
      }
      var new = part
      new.changedBy = layer
      for field in map.entries where field.key != "since" {
        new.entries[field.key] = merged(field.value, over: part.entries[field.key], subject, field.key, layer)
      }
      if when.since > part.validity.since, let before = when.since.adding(days: -1) {
        var old = part
        old.validity = Validity(since: part.validity.since, until: before)
        new.validity = Validity(since: when.since, until: part.validity.until)
        changed.append(old)
      }
      changed.append(new)
    }
    parts[kind] = changed
  }

  /// The value itself; or, where it says `{add: [...], remove: [...]}`, the list that was there, changed so.
  private mutating func merged(
    _ node: YamlNode, over old: ProcessEntry?, _ subject: String, _ key: String, _ layer: Int
  ) -> ProcessEntry {
    let listKeys = [
      "not_before", "from", "by", "documents", "facts", "asks", "ends", "in", "holds", "starts", "escalates",
    ]
    guard listKeys.contains(key), case .map(let edits) = node.content,
      edits.allSatisfy({ ["add", "remove"].contains($0.key) })
    else { return ProcessEntry(node: node, layer: layer) }
    var items = if case .list(let items)? = old?.node.content { items } else { old.map { [$0.node] } ?? [] }
    for edit in edits.sorted(by: { $0.key > $1.key }) {
      for item in readers[layer].list(edit.value, "\(subject): \(key).\(edit.key)") ?? [] {
        let place = items.firstIndex { $0.scalar != nil && $0.scalar == item.scalar }
        if edit.key == "add" {
          if place != nil { said(item, "is in \(key) already", "remove it here", subject, layer) }
          items.append(item)
        } else if let place {
          items.remove(at: place)
        } else {
          said(item, "is not in \(key)", "remove it here", subject, layer)
        }
      }
    }
    return ProcessEntry(node: YamlNode(.list(items), at: node.position), layer: layer)
  }

  private mutating func said(_ item: YamlNode, _ what: String, _ mend: String, _ subject: String, _ layer: Int) {
    report(layer, .code(.processOverlay), item.position, "\(subject): \(item.kind) \(what)", mend: mend)
  }
}

extension YamlNode {
  /// The text of a scalar.
  var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
}

extension YamlCodes {
  package static let process = YamlCodes(
    missing: .pluginMissingFile, structure: .processMalformed, value: .processMalformed)
}
