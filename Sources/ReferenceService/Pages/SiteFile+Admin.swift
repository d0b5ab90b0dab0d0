/// The page of the General Settings.
extension SiteFile {
    static let admin = settingsPage + settingKinds

    private static let settingsPage = [
        page("/admin", "the General Settings", PackageResources.admin_html),
        style("/admin/admin.css", "the look of the settings' page", PackageResources.admin_css),
        script("/admin/admin.js", "sign in, change, save, sign out", PackageResources.admin_js),
        script("/admin/as-admin.js", "what only admins may", PackageResources.as_admin_js),
        script("/admin/draft.js", "settings while they are changed", PackageResources.draft_js),
        script("/admin/saving.js", "all changes or none", PackageResources.saving_js),
        script("/admin/save-bar.js", "what is not saved yet", PackageResources.save_bar_js),
        script("/admin/problems.js", "what is wrong, at the fields", PackageResources.problems_js),
        script("/admin/problem-summary.js", "what is wrong, above", PackageResources.problem_summary_js),
        script("/admin/tab-list.js", "one panel at a time", PackageResources.tab_list_js),
        script("/admin/general-settings.js", "every setting", PackageResources.general_settings_js),
        script("/admin/form-settings.js", "the form's settings", PackageResources.form_settings_js),
        script("/admin/queue-settings.js", "the queues' settings", PackageResources.queue_settings_js),
        script("/admin/addresses.js", "the URLs and the snippet", PackageResources.addresses_js),
        script("/admin/copy-button.js", "copies a text", PackageResources.copy_button_js),
        script("/admin/defects-panel.js", "what can be broken on purpose", PackageResources.defects_panel_js),
    ]

    private static let settingKinds = [
        style("/admin/setting-fields.css", "the look of fields", PackageResources.setting_fields_css),
        script("/admin/setting-field.js", "what all settings have", PackageResources.setting_field_js),
        script("/admin/typed-fields.js", "settings that are typed in", PackageResources.typed_fields_js),
        script("/admin/choice-fields.js", "settings that are chosen", PackageResources.choice_fields_js),
        script("/admin/localised-field.js", "settings by language", PackageResources.localised_field_js),
        script("/admin/list-editor.js", "settings of which there are several", PackageResources.list_editor_js),
        script("/admin/list-item.js", "one of them", PackageResources.list_item_js),
    ]
}
