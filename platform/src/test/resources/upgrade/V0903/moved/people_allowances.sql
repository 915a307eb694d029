select kind, key_digest, whole_at from upkeep_allowances
