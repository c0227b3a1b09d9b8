package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The vocabulary of names. Covers the deny lists of Sentry Relay and its SDKs, the OpenTelemetry
 * collector's and semantic conventions' advice, the Elastic APM agents' sanitize_field_names,
 * Spring Boot's Sanitizer, Logbook and the generic rule of gitleaks.
 */
final class KeyWords {
  /** Secrets wherever they stand inside a token, as {@code dbpassword} and {@code passwordHash}. */
  static final String[] PASSWORDS = {
    "password", "passwd", "passphrase", "passwort", "passcode", "passwrd", "securestring",
        "kennwort",
    "contrasena", "contraseña", "motdepasse", "wachtwoord", "lösenord", "haslo", "hasło", "parola",
    "пароль", "密码", "密碼", "パスワード", "비밀번호", "mnemonic", "palavrapasse"
  };

  /** Tokens that are passwords as a whole. */
  static final Set<String> PASSWORD_TOKENS =
      words(
          "pwd pw passwd pass passe passwords senha wachtwoord clave pswd psw psk pasword passord"
              + " salasana adgangskode losenord requirepass masterauth sshpass storepass keypass"
              + " passin passout mysqlpwd pgpassword seedphrase pwds");

  /** Endings of a token that make it a password: {@code dbpass}, {@code userpwd}. */
  static final String[] PASSWORD_ENDINGS = {"pass", "pwd", "passw"};

  /** Tokens that are secrets as a whole. */
  static final Set<String> SECRETS =
      words(
          "secret secrets token credential credentials cred creds authorization authorisation"
              + " cookie cookies cookie2 jwt bearer apikey apikeys accesskey secretkey privatekey"
              + " signingkey encryptionkey masterkey authkey sshkey accountkey sharedkey hmackey"
              + " licensekey authtoken accesstoken refreshtoken idtoken sessiontoken clientsecret"
              + " clientkey storagekey subscriptionkey appkey sharedaccesskey sharedsecret"
              + " jsessionid phpsessid sessionid sessid sessionkey asp.net_sessionid aspsessionid"
              + " cfid cftoken csrf xsrf csrftoken xsrftoken csrfmiddlewaretoken"
              + " cvv cvv2 cvc cvc2 cvn csc cardnumber creditcard ccnumber cardno pan ccnum"
              + " otp totp mfacode samlresponse samlrequest samlart privkey deploykey apisecret"
              + " appsecret consumersecret oauthtoken authenticity keymaterial pincode"
              + " contribsys apitoken usertoken bottoken webhooksecret signingsecret encryptionsecret"
              + " ltpatoken2 ltpatoken dbcredentials serviceaccountkey saskey sastoken");

  /** Endings of a token that make it a secret: {@code clientsecret}, {@code usertoken}. */
  static final String[] SECRET_ENDINGS = {
    "secret",
    "secrets",
    "token",
    "apikey",
    "credential",
    "credentials",
    "accesskey",
    "secretkey",
    "privatekey",
    "sessionid",
    "sessid"
  };

  /** Tokens with such an ending that are none. */
  static final Set<String> HARMLESS_TOKENS =
      words(
          "compass bypass overpass trespass underpass surpass encompass passport multipass"
              + " singlepass onepass firstpass nextpass lastpass boarding_pass byte pass_through"
              + " passthrough eyepass maxpass renderpass shaderpass tripass secretary secretariat"
              + " tokenizer tokenized tokenize tokenization passwordless nontoken jsonwebtoken subtoken"
              + " lextoken bitoken pageToken nexttoken pagetoken continuationtoken synctoken"
              + " cancellationtoken typetoken maxtokens mousepass keypress lookbypass");

  /** What makes a following {@code key} a secret. */
  static final Set<String> KEY_QUALIFIERS =
      words(
          "api access secret private priv auth authentication signing sign encryption encrypt enc"
              + " decryption crypto cipher master account shared storage ssh pgp gpg hmac aes des"
              + " rsa ecdsa dsa ec ed25519 subscription functions function license licence client"
              + " consumer app application service admin deploy root registration activation webhook"
              + " integration write ingest ingestion insert instrumentation session user tenant"
              + " security unseal data dek kek symmetric wrapping recovery backup bot stripe openai"
              + " anthropic sendgrid algolia aws azure gcp google firebase twilio mailgun mailchimp"
              + " postmark sparkpost datadog dd newrelic relic rollbar bugsnag honeycomb grafana"
              + " heroku github gitlab npm pypi rapidapi maps mapbox cohere mistral groq gemini"
              + " deepseek openrouter hf huggingface perplexity elastic elasticsearch cosmos cosmosdb"
              + " redis cloudflare fastly shopify paypal square braintree adyen plaid server bearer"
              + " vault amplitude mixpanel segment intercom hubspot zendesk jira okta auth0 pinecone"
              + " bitbucket jenkins circleci travis sonar snyk codecov nuget artifactory jfrog docker"
              + " linode vultr hetzner ovh alibaba aliyun tencent yandex ibm oci sentry telegram"
              + " discord slack teams zoom tm merchant terminal jwt token wrap transport connection"
              + " functions-key host_key system default eventgrid eventhub servicebus signalr"
              + " speech translator vision luis bing search_admin");

  /** Services whose name alone, next to a random value, says what the value is. */
  static final Set<String> SERVICES =
      words(
          "adafruit adobe airtable algolia alibaba asana atlassian beamer bitbucket bittrex meraki"
              + " cloudflare codecov cohere coinbase confluent contentful datadog discord droneci"
              + " dropbox etsy facebook fastly finicity finnhub flickr freshbooks gitter gocardless"
              + " hubspot intercom jfrog artifactory bintray kraken kucoin launchdarkly linkedin looker"
              + " mailchimp mailgun mapbox mattermost messagebird netlify newrelic nytimes okta plaid"
              + " privateai rapidapi sendbird sendgrid sonarqube sourcegraph squarespace"
              + " sumologic telegram travisci twilio twitch twitter zendesk cloudinary opsgenie"
              + " pagerduty bugsnag rollbar loggly papertrail logdna weaviate anypoint bitrise");

  /** Words that make a following {@code key} harmless. */
  static final Set<String> KEY_KEEPERS =
      words(
          "primary foreign partition cache public pub sort routing composite unique idempotency"
              + " index row natural candidate surrogate object message group map json dictionary"
              + " range translation i18n resource config property event metric lookup join shard"
              + " cluster bucket sequence schema column setting feature flag issue project dedup"
              + " dedupe document parent child sorting grouping correlation business record entity"
              + " hash clustering order item product category locale label field attribute header"
              + " param parameter query path lock mutex topic binding tree node leaf distribution"
              + " any every first last current next previous new old missing duplicate invalid"
              + " unknown hot press release super enter arrow escape tab shift alt ctrl home end"
              + " minor major musical turn low high sk pk gsi lsi compound constraint reference ref");

  /** Endings of a compound that turn a secret's name into the name of something about it. */
  static final Set<String> METADATA =
      words(
          "length len size change changes stdin fd encryption utilities hashing count counts policy policies expiry expires expire expiration expired"
              + " expiresin ttl age type types name names url uri urls uris endpoint endpoints path"
              + " paths file files filename dir directory location provider providers service services"
              + " manager encoder decoder validator filter factory field fields form reset strength"
              + " min max limit limits timeout enabled disabled required optional status state format"
              + " algorithm alg issuer audience scope scopes updated changed created modified at date"
              + " time timestamp timestamps version hint label placeholder position offset bucket"
              + " rotation interval attempts attempt retries error errors exception class config"
              + " configuration settings options controller repository store cache handler listener"
              + " interceptor bean test tests spec dao dto request requests response event events"
              + " usage used total rate budget window valid invalid missing present exists set grant"
              + " mode method engine backend mount namespace owner username user users impl util"
              + " utils helper helpers builder resolver parser generator supplier source sources"
              + " context info details metadata rule rules requirements history lifetime maxage java"
              + " kt go py js ts rb cs php scala xml yml yaml properties txt log jar war html css"
              + " page link button dialog screen view title text_label description desc message"
              + " messages complexity check checker verifier authenticator authentication index idx"
              + " ring board word chain pair pairs vault map column table schema binding consumer"
              + " producer client server api filterchain authority prefix suffix pattern regex"
              + " mask masked hidden visible show toggle visibility input prompt alias aliases arn"
              + " fingerprint thumbprint serial number_of issued issuedat notbefore latency duration"
              + " ms seconds bytes_used cost price tier plan quota threshold refill capacity operation"
              + " operations action reason code_challenge_method job task queue worker thread pool"
              + " template domain samesite secure httponly sameorigin rotated revoked consent banner"
              + " preferences locale theme lang parsing lookup validation renewal exchange issuance"
              + " revocation introspection management tracking detection budgeted left remaining lifespan grace validity leeway skew ref refs reference keyref");

  /** Words in front of a secret's name that make it a number or a flag about it. */
  static final Set<String> HARMLESS_HEADS =
      words(
          "max min num total count has have is no without missing forgot forgotten hide show next"
              + " page continuation cancellation sync pagination expired invalid lexer syntax parse"
              + " unexpected end bos eos eol eof stop special pad sep mask cls unk start prompt"
              + " completion input output cached reasoning remaining used require requires required"
              + " needs pull enable enabled disable disabled allow use uses cursor separator keyword"
              + " string_literal");

  /** Heads that are decided only with a plural: {@code input_tokens}. */
  static final Set<String> COUNTED = words("tokens secrets passwords credentials cookies keys");

  /** Single words that are a secret only if their value looks random. */
  static final Set<String> MAYBE =
      words(
          "key keys auth oauth session sess sid signature sig sign hmac code pin nonce assertion"
              + " ticket cert certificate salt seed state verifier digest authentication x-auth hash"
              + " pat dsn sas license licence access webhook refresh login saml connectionstring"
              + " connstr rememberme access_id sessions tokens auths pem keystore kubeconfig checksum_key");

  private KeyWords() {}

  static Set<String> words(String list) {
    return Set.copyOf(list(list));
  }

  /** The words of a list, separated by single spaces. */
  static List<String> list(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || list.charAt(i) == ' ') {
        words.add(list.substring(start, i));
        start = i + 1;
      }
    }
    return words;
  }
}
