-- The sides of a dispute: whose consent and signature count.
local sides = {}

local SIDE = { applicant = true, respondent = true, third_party = true, plaintiff = true, defendant = true }

local function is_side(party)
  return SIDE[party.role] == true
end

--- Consent is each party's own and can be taken back (Online Mediation Rules Art. 4).
function sides.all_consent(case)
  return any(case.parties, is_side) and all(case.parties, function(party)
    return not is_side(party) or party.consented and not party:has "consent_withdrawn_on"
  end)
end

--- Art. 19(2): the agreement takes effect when every party has signed; nobody can have signed later than `on`.
function sides.all_signed(case, on)
  return any(case.parties, is_side) and all(case.parties, function(party)
    return not is_side(party) or party:has "signed_on" and party.signed_on <= on
  end)
end

return sides
