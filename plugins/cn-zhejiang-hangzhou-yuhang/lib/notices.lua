-- Whether the postings of a household's record are made and past objection.
local notices = {}

local function is(kind)
  return function(posting) return posting.kind == kind end
end

--- Whether its time, or the time for objections, is not over on that day.
local function running(posting, on)
  return posting.to >= on or posting:has "objection_by" and posting.objection_by >= on
end

local function taken_down_early(posting)
  return posting:has "removed_on" and posting.removed_on < posting.to
end

local function uncorrected(posting)
  return posting:get("objections_upheld", 0) > 0 and not posting:has "corrected_on"
end

--- Article and text of what is wrong with the postings of these kinds on that day, or nil.
function notices.fault(case, kinds, on)
  for kind in pairs(kinds) do
    local of_kind = is(kind)
    local article = "posting." .. kind
    if not any(case.postings, of_kind) then return article, "a posting has not been made" end
    for posting in each(case.postings) do
      if of_kind(posting) then
        if not posting:has "place" then return article, "where it was posted is not on record" end
        if taken_down_early(posting) then return article, "a posting was taken down before its time" end
        if running(posting, on) then return article, "the time for objections to a posting is not over" end
        if uncorrected(posting) then return article, "an objection was upheld and nothing is corrected" end
      end
    end
  end
  return nil
end

--- Whether a posting of the kind went up until that day.
function notices.made(case, kind, on)
  return any(case.postings, function(posting) return posting.kind == kind and posting.from <= on end)
end

--- Whether the household objected and has no answer to it yet.
function notices.unanswered(case)
  if not case:has "posting_objected_on" then return false end
  return not case:has "posting_objection_answered_on"
    or case.posting_objection_answered_on < case.posting_objected_on
end

return notices
