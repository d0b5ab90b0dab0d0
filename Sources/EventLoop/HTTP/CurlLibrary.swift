import CCurl

/// Initialises libcurl, once a process, when it is first looked at.
let curlIsReady: Void = { _ = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) }()
