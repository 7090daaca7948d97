package org.baseportal.partners.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerRepository extends Repository<Partner, Long> {

    Partner saveAndFlush(Partner partner);

    Optional<Partner> findById(long id);

    Optional<Partner> findByCreateToken(UUID token);

    /** The organisation that holds the name's key, now or formerly, other than {@code not}. */
    @Query(nativeQuery = true, value = """
            select p.id from partners_partner p where p.id <> :not and p.name_key = :key
            union all
            select n.partner_id from partners_name n where n.partner_id <> :not and n.name_key = :key
            limit 1""")
    Optional<Long> findOtherByKey(String key, long not);

    @Query(nativeQuery = true, value = """
            select p.id from partners_partner p
            where p.id <> :not and p.credit_code = :code and p.merged_into is null""")
    Optional<Long> findOtherByCode(String code, long not);
}
