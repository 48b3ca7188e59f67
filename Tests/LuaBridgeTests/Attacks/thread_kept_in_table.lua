-- attack: keeps a coroutine in a table that the module returns
-- expect: refused coroutine made while the file is loaded
-- profile: library
return {deep = {co = coroutine.create(function() end)}, decide = function() return due(0) end}
