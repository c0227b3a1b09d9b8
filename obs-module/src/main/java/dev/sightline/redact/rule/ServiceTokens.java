package dev.sightline.redact.rule;

/** Further entries of {@link TokenCatalog}: services on the web and in the cloud. */
final class ServiceTokens {
  static final String ENTRIES =
      """
      artifactory cmVmd A 55
      dropbox sl. E 100
      mapbox pk.,sk.,tk. D 80
      square EAAA W 40
      cerebras csk- A 40
      together tgp_v1_ W 30
      chief ctp_,cto_ A 36
      rootly rootly_ H 40
      persona persona_production_,persona_sandbox_ W 20
      ionic ion_ A 42
      workato wrkaus-,wrkeu-,wrkprod- W 30
      onfido api_live.,api_sandbox.,api_live_us.,api_live_ca. W 20
      mergify mka_ A 30
      ramp ramp_sec_,ramp_id_,ramp_business_tok_ A 30
      wakatime waka_ W 36
      wave wave_sn_prod_,wave_ci_prod_ W 30
      aiven AVNS_ W 16
      adafruit aio_ A 28
      cloudflare cfut_,cfat_,cfk_ W 30
      devcycle dvc_server_,dvc_mobile_,dvc_client_ W 30
      lichess lip_ A 20
      logicmonitor lmb_ B 30
      midtrans Mid-server-,SB-Mid-server-,Mid-client-,SB-Mid-client- W 16
      pinterest pina_ A 40
      samsara samsara_api_ A 20
      sindri sindri_ A 30
      thunderstore tss_ A 30
      unkey unkey_ A 16
      valtown vtwn_ A 20
      volcengine AKLT B 40
      zuplo zpka_ W 30
      trigger tr_dev_,tr_prod_ A 16
      calcom cal_live_ A 30
      inngest signkey-prod-,signkey-test- H 30
      llamaindex llx- A 30
      apify apify_api_ A 30
      browserbase bb_live_ W 20
      stytch secret-live-,secret-test- W 30
      nylas nyk_ A 40
      socket sktsec_ W 30
      cartesia sk_car_ A 20
      exoscale EXO H 24
      scaleway SCW U 17
      flutterwave FLWPUBK-,FLWSECK- W 16
      mandrill md- W 22
      helicone sk-helicone- W 20
      segment sgp_ A 40
      brave BSA W 26
      modal ak-,as- A 22
      aws-appsync da2- A 26
      slack xoxe-1-,xwfp- B 20
      """;

  private ServiceTokens() {}
}
