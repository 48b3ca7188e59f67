import CLua

/// The functions that C calls in the middle of a script. Each returns a status; nothing unwinds through them.
enum LuaCallbacks {
  static var table: clua_callbacks {
    clua_callbacks(
      context: nil,
      explain_field: { context, node, name, length, reply in
        bridge(context).explainField(node: node, name: text(name, length), reply!)
      },
      explain_name: { context, name, length, reply in bridge(context).explainName(text(name, length), reply!) },
      nearest: { context, name, length, names, count, reply in
        let names = UnsafeBufferPointer(start: names, count: count).map { text($0.bytes, Int($0.length)) }
        bridge(context).sayNearest(to: text(name, length), among: names, reply!)
      },
      law_missing: { context, law, name, length, reply in
        let state = bridge(context)
        return state.answer(state.lawMissing(law, text(name, length)), reply!, nil)
      },
      law_for_rule: { context, rule, law, reply in
        let state = bridge(context)
        let answer = state.law(forRule: rule)
        if case .integer(let number) = answer { law!.pointee = UInt32(number) }
        return state.answer(answer, reply!, nil)
      },
      kit: { context, function, arguments, count, reply, failure in
        // The state lives as long as its scripts run; this one is called often.
        Unmanaged<LuaState>.fromOpaque(context!)._withUnsafeGuaranteedRef { state in
          state.answer(state.kit(function, LuaArguments(values: arguments!, count: Int(count))), reply!, failure)
        }
      })
  }
}

private func bridge(_ context: UnsafeMutableRawPointer?) -> LuaState {
  Unmanaged<LuaState>.fromOpaque(context!).takeUnretainedValue()
}

private func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
  String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
}
