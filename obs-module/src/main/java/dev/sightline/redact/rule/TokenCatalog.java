package dev.sightline.redact.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that providers issue with a recognisable beginning. Each entry: rule, beginnings, alphabet
 * of the rest, fewest characters of the rest. From the providers' documentation and the families
 * gitleaks knows.
 */
final class TokenCatalog {
  /**
   * Alphabets: A letters and digits, H hex digits, U upper case and digits, X also -, W also - and
   * _, D also dots, B base64 in either form, P also percent signs, E also - and _ and =, F also
   * dots with them.
   */
  private static final String ENTRIES =
      """
      aws AKIA,ASIA,ABIA,ACCA,AGPA,AROA,AIPA,ANPA,ANVA,APKA U 16
      aws A3T U 17
      aws amzn.mws. W 36
      aws ABSK B 40
      aws bedrock-api-key- B 40
      aws FwoGZXIvYXdz,IQoJb3JpZ2lu B 20
      gcp AIza W 30
      gcp ya29. D 20
      gcp GOCSPX- W 20
      gcp 1//0 W 20
      gcp AQ.Ab8 W 30
      gcp 4/0A W 40
      alibaba LTAI A 16
      tencent AKID A 32
      yandex t1. D 40
      yandex AQVN W 30
      yandex YCAJE,YCM,YCO,YCP W 18
      ibm ApiKey- W 30
      github ghp_,gho_,ghu_,ghs_,ghr_ A 20
      github github_pat_ W 22
      gitlab glpat-,gldt-,glrt-,glcbt-,glptt-,glft-,glimt-,glagent-,gloas-,glsoat-,glffct-,glwt- D 16
      gitlab GR1348941 W 16
      bitbucket ATBB,ATCTT3 W 20
      bitbucket BBDC- B 20
      atlassian ATATT3,ATOATT,ATOA E 40
      slack xoxb-,xoxp-,xoxa-,xoxr-,xoxs-,xoxo-,xoxc-,xoxe-,xoxe.xox B 10
      slack xoxd- P 10
      slack xapp- W 10
      stripe sk_live_,sk_test_,rk_live_,rk_test_,sk_prod_,rk_prod_,pk_live_51,sk_org_ A 10
      stripe whsec_ B 10
      checkout sk_live_,sk_test_,sk_sbox_,sk_ W 32
      square sq0atp-,sq0csp-,sq0idp-,EAAAE,EAAAF,EAAAl W 20
      paypal access_token$production$,access_token$sandbox$ D 10
      razorpay rzp_live_,rzp_test_ A 10
      flutterwave FLWSECK_TEST-,FLWSECK-,FLWPUBK_TEST- W 10
      paystack sk_live_,sk_test_ A 10
      mollie live_,test_ A 30
      plaid access-sandbox-,access-development-,access-production- W 30
      gocardless live_,sandbox_ W 40
      adyen AQE B 60
      shippo shippo_live_,shippo_test_ H 30
      easypost EZAK,EZTK A 50
      lob live_pub_,test_pub_ H 30
      duffel duffel_live_,duffel_test_ E 30
      openai sk-proj-,sk-svcacct-,sk-admin-,sk-None- W 20
      openai sk-or-v1-,sk-lf-,pk-lf- W 20
      openai sk- A 20
      openai sess- A 30
      anthropic sk-ant- W 20
      huggingface hf_,api_org_ A 20
      groq gsk_ A 20
      xai xai- A 20
      perplexity pplx- A 20
      replicate r8_ A 20
      nvidia nvapi- W 20
      langchain lsv2_,ls__ W 20
      cohere co_ A 38
      pinecone pcsk_ W 20
      tavily tvly- W 20
      fireworks fw_ A 20
      elevenlabs sk_ H 40
      npm npm_ A 30
      pypi pypi-AgE,pypi-AgENdGVzd W 20
      rubygems rubygems_ H 30
      nuget oy2 A 43
      crates cio A 32
      clojars CLOJARS_ A 40
      docker dckr_pat_,dckr_oat_ W 20
      twilio SK H 32
      sendgrid SG. F 40
      sendinblue xkeysib-,xsmtpsib- W 40
      mailgun key- H 30
      mailgun pubkey- H 30
      postmark PMAK- W 40
      resend re_ W 30
      heroku HRKU- W 30
      digitalocean dop_v1_,doo_v1_,dor_v1_ H 40
      vault hvs.,hvb.,hvr. W 20
      vault s. A 24
      terraform atlasv1. W 40
      databricks dapi H 32
      shopify shpat_,shpca_,shppa_,shpss_,shptka_ H 30
      datadog pub H 32
      newrelic NRAK-,NRII-,NRJS-,NRRA-,NRBR-,NRIQ- W 16
      sentry sntrys_,sntryu_,sntryi_ B 20
      grafana glc_,glsa_ B 20
      grafana eyJrIjoi B 40
      dynatrace dt0c01.,dt0s01.,dt0s02.,dt0s06. D 20
      honeycomb hcaik_,hcxik_,hcbik_,hcamk_ A 20
      posthog phc_,phx_ A 20
      elastic essu_ B 20
      splunk splunkd. W 20
      linear lin_api_,lin_oauth_ A 20
      notion ntn_,secret_ A 40
      figma figd_,figu_ W 20
      airtable pat D 75
      asana 0/ H 32
      doppler dp.pt.,dp.st.,dp.ct.,dp.sa.,dp.scim.,dp.audit. D 20
      onepassword ops_eyJ B 40
      onepassword A3- X 20
      planetscale pscale_tkn_,pscale_pw_,pscale_oauth_ F 20
      supabase sbp_,sb_secret_ W 20
      neon napi_ A 30
      vercel vcp_,vck_,vci_,vca_,vcr_ A 20
      netlify nfp_,nfo_,nfc_,nfu_ A 20
      flyio fo1_,fm1r_,fm1a_,fm2_,FlyV1 B 20
      render rnd_ A 20
      railway railway_ A 20
      pulumi pul- H 30
      prefect pnu_,pnb_ A 30
      postman PMAK- W 40
      readme rdme_ A 40
      typeform tfp_ F 40
      frameio fio-u- E 40
      harness pat.,sat. D 60
      octopus API- U 20
      sonar squ_,sqp_,sqa_ A 30
      snyk snyk_uat.,snyk_sat. D 20
      sourcegraph sgp_,slk_ W 30
      scalingo tk-us- W 40
      infracost ico- A 30
      launchdarkly sdk- W 36
      circleci CCIPAT_,CCIPRJ_ W 20
      buildkite bkua_,bkct_ A 30
      hubspot pat-na1-,pat-eu1- W 30
      intercom dG9rO B 40
      facebook EAAC,EAAM,EAAG,EAAB A 60
      instagram IGQV W 40
      twitter AAAAAAAAAAAAAAAAAAAAA B 40
      twitch oauth: A 26
      line channel_access_ A 20
      linkedin AQX,AQV W 60
      contentful CFPAT- W 30
      sanity sk H 60
      mapbox sk.eyJ D 40
      mapbox pk.eyJ D 40
      confluent cflt A 40
      clickhouse 4b1d A 38
      cloudflare v1.0- W 60
      tailscale tskey- W 20
      openshift sha256~ W 30
      age AGE-SECRET-KEY-1 U 40
      adobe p8e- A 30
      ubidots BBFF- A 20
      beamer b_ W 44
      azure AZDO A 4
      workos sk_live_,sk_test_ A 10
      clerk sk_live_,sk_test_ A 10
      braintree access_token$ D 20
      jfrog AKCp A 60
      jfrog cmVmdGtu A 40
      artifactory reftkn: D 20
      jenkins jenkins-crumb: H 30
      settlemint sm_aat_,sm_pat_,sm_sat_ A 16
      fullstory na1. B 60
      intra42 s-s4t2ud-,s-s4t2af- H 60
      authress sc_,ext_,scauth_ D 60
      definednet dnkey- W 60
      zapier zap_ A 30
      runpod rpa_ A 30
      fal fal_ A 30
      kubernetes base64url.bearer.authorization.k8s.io. W 20
      jwt ZXlKaGJHY2lPaUp,ZXlKMGVYQWlPaUp,ZXlKcmFXUWlPaUp B 40
      dropbox sl.B,sl.u. W 60
      private-key LS0tLS1CRUdJTiBSU0Eg,LS0tLS1CRUdJTiBQUklW,LS0tLS1CRUdJTiBFQyBQ,LS0tLS1CRUdJTiBPUEVO B 40
      private-key LS0tLS1CRUdJTiBFTkNS,LS0tLS1CRUdJTiBEU0Eg,LS0tLS1CRUdJTiBQR1Ag B 40
      discord mfa. W 60
      paseto v1.local.,v2.local.,v3.local.,v4.local. D 40
      paseto v1.public.,v2.public.,v3.public.,v4.public. D 40
      k3s K10 H 60
      swarm SWMTKN-1-,SWMKEY-1- W 25
      sourcegraph sgd_,sgph_ A 40
      supabase sbp_,sb_secret_,sbp_v0_ W 30
      vercel vercel_blob_rw_ W 20
      wandb wandb_v1_ W 30
      e2b e2b_ H 30
      stability sk-stab- W 20
      firecrawl fc- H 32
      tailscale tskey-api-,tskey-auth-,tskey-client- W 16
      onepassword ops_ W 60
      neon neon_,napi_ A 30
      mongodb mdb_sa_sk_,mdb_sa_id_ W 20
      cockroach CCDB1_ W 30
      jsr jsrp_,jsrd_ W 20
      hex hexpm_ A 30
      paypal A21AA W 60
      paddle pdl_live_,pdl_sdbx_,pdl_ntfset_ W 20
      polar polar_oat_,polar_pat_,polar_whs_ W 20
      clickup pk_ D 38
      canva cnvca W 40
      wix IST.eyJ D 60
      axiom xaat-,xapt-,xait- W 30
      dbt dbtc_,dbtu_,dbts_ W 20
      prefect pnu_ A 30
      snowflake ver:1-hint: W 20
      microsoft EwB,EwC,EwD B 200
      jina jina_ W 40
      deno ddp_,ddo_ A 30
      infisical st. D 60
      telnyx KEY0 A 40
      argocd argocd. D 60
      """;

  private TokenCatalog() {}

  /** One rule for each entry. */
  static List<PrefixRule> rules() {
    List<PrefixRule> rules = new ArrayList<>();
    for (String line : (ENTRIES + ServiceTokens.ENTRIES).lines().toList()) {
      String[] parts = KeyWords.list(line).toArray(String[]::new);
      int fewest = Integer.parseInt(parts[3]);
      rules.add(
          new PrefixRule(
              "token." + parts[0],
              KeyWords.list(parts[1].replace(',', ' ')).toArray(String[]::new),
              alphabet(parts[2]),
              fewest));
    }
    return rules;
  }

  private static int alphabet(String code) {
    return switch (code) {
      case "A" -> Ascii.ALNUM;
      case "H" -> Ascii.HEX;
      case "U" -> Ascii.UPPER | Ascii.DIGIT;
      case "W" -> Ascii.URL64;
      case "X" -> Ascii.UPPER | Ascii.DIGIT | Ascii.DASH;
      case "D" -> Ascii.URL64 | Ascii.DOT;
      case "P" -> Ascii.URL64 | Ascii.BASE64 | Ascii.PERCENT;
      case "E" -> Ascii.URL64 | Ascii.EQUALS;
      case "F" -> Ascii.URL64 | Ascii.EQUALS | Ascii.DOT;
      default -> Ascii.BASE64 | Ascii.URL64;
    };
  }
}
