//! Every key of the published contract has a name in both languages. (`text` knows no other room,
//! so the keys stand here as the contract prints them.)

use text::{Catalog, Language};

const NAMES: [(&str, &str); 30] = [
    (
        "system",
        "email qlvb one_stop public_service reporting personnel monthly_evaluation party_handbook \
         server network_device computer wifi other",
    ),
    ("kind", "personal function organisation service break_glass"),
    ("privileged", "true false"),
    ("status", "active locked disabled deleted unknown"),
    (
        "employment",
        "active retired resigned dismissed deceased transferred_out transferred_within seconded \
         maternity_leave study_leave unpaid_leave sick_leave suspended unknown",
    ),
    (
        "category",
        "cadre civil_servant public_employee contract part_time",
    ),
    (
        "verdict",
        "pass fail excepted stale not_evaluable out_of_scope",
    ),
    ("rank", "observed imported declared"),
    ("gate_verdict", "accepted warned refused"),
    ("rule", RULES),
    ("meaning", RULES),
    (
        "tier",
        "decided personnel_code identity_number official_mail name_birth name_unit none",
    ),
    ("situation", "linked unmatched disputed shared"),
    (
        "directive",
        "field-doc_type field-issuer field-parent_issuer field-number field-symbol field-date \
        field-place field-subject field-recipients field-references field-systems field-password_rules \
        field-change_now field-dormant_days field-review_months field-lock_after_failures \
        field-screen_lock_minutes field-prohibitions field-leaver_cleanup field-device_clean_before_login \
        field-deadlines field-report_to field-report_channel field-accounts_listed field-exempt_units \
        field-signer field-tasks",
    ),
    (
        "doc_type",
        "cong_van ke_hoach thong_bao chi_thi cong_dien quy_che quyet_dinh huong_dan other",
    ),
    ("character", "upper lower letter digit special"),
    ("condition", "admin user mfa no_mfa"),
    (
        "policy-field",
        "rotation dormant review not_changed_since min_length max_length require_all require_any \
         min_classes history not_contain_login not_contain_name lock_after screen_lock \
         no_browser_save no_free_mail no_external_registration clean_device_first \
         no_external_forward no_shared_account remove_leavers second_factor",
    ),
    (
        "standing",
        "winner looser joined suggested expired not-yet other-side conflict covered",
    ),
    (
        "guidance",
        "rotation composition short-alone maximum-below-64 browser-store",
    ),
    ("unresolved", "unknown none_standing"),
    (
        "prohibition",
        "browser_save auto_forward_external free_mail register_external_services share_account",
    ),
    ("obliged", "unit individual issuer lead_unit"),
    (
        "due",
        "change_password report consolidate list_staff reopen_request other",
    ),
    ("time_unit", "hour day working_day week month"),
    (
        "counted_from",
        "receipt issue leave_event account_issued detection effect request other",
    ),
    ("every", "day week month quarter year"),
    (
        "weekday",
        "monday tuesday wednesday thursday friday saturday sunday",
    ),
    (
        "task",
        "change_password report review_accounts delete_leavers antivirus patch disseminate \
        reopen_request mfa clean_device use_mailbox other",
    ),
    ("branch", "party state council front school health service"),
];

const RULES: &str = "orphan_leaver unowned dormant never_used never_changed rotation_overdue \
    not_changed_since default_password weak_password leaked_password leaked_credential \
    external_registration forward_external shared_account duplicate_account \
    privileged_without_mfa system_policy_weaker device_not_clean review_overdue";

#[test]
fn every_contract_key_has_a_name() {
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        for (noun, keys) in NAMES {
            for key in keys.split_whitespace() {
                assert!(
                    catalog.has(&format!("{noun}-{key}")),
                    "{noun}-{key} ({language})"
                );
            }
        }
    }
}

#[test]
fn names_are_found_by_noun_and_key() {
    let vi = Catalog::of(Language::Vi);
    assert_eq!(vi.name("verdict", "not_evaluable"), "Không đánh giá được");
    assert_eq!(vi.name("system", "other:Sổ tay"), "Sổ tay");
    assert_eq!(
        Catalog::of(Language::En).name("rule", "dormant"),
        "Dormant account"
    );
}

#[test]
fn what_goes_into_a_table_cell_is_one_line() {
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        let in_cells = |key: &str| {
            let noun = key.split('-').next().unwrap_or_default();
            ["reason", "rejected", "gate"].contains(&noun)
                || NAMES.iter().any(|(name, _)| *name == noun)
        };
        for key in catalog.keys().filter(|key| in_cells(key)) {
            assert!(!catalog.text(key).contains('\n'), "{key} ({language})");
        }
    }
}
