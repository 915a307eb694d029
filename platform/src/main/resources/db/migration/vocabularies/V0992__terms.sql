-- Terms have a module of their own, below the registry.
select rename_table('registry_vocabulary_terms', 'vocabularies_vocabulary_terms');
select rename_table('registry_own_terms', 'vocabularies_own_terms');
